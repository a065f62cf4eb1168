import asyncio


async def fetch(page):
    await asyncio.sleep(0.1)


async def main():
    await asyncio.gather(*(fetch(page) for page in range(150)))


asyncio.run(main())
