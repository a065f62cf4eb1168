import asyncio


async def save(name):
    await asyncio.sleep(0.1)


async def main():
    save("a")
    await asyncio.sleep(0.1)


asyncio.run(main())
