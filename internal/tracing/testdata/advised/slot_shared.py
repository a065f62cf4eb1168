import asyncio

slots = asyncio.Semaphore(3)


async def fetch(page):
    async with slots:
        await asyncio.sleep(0.1 + page % 3 / 50)


async def main():
    await asyncio.gather(*(fetch(page) for page in range(20)))


asyncio.run(main())
