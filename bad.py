import asyncio, time
async def main():
    asyncio.sleep(1)
    t = asyncio.create_task(asyncio.sleep(0.1))
    time.sleep(0.2)
    await t
asyncio.run(main())
