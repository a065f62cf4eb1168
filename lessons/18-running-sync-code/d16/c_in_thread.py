import asyncio


async def heartbeat():
    while True:
        await asyncio.sleep(0.1)
        print("beat")


async def main():
    beating = asyncio.create_task(heartbeat())
    await asyncio.sleep(0.25)  # two beats
    await asyncio.to_thread(sum, range(60_000_000))
    await asyncio.sleep(0.25)  # two more
    beating.cancel()


asyncio.run(main())
