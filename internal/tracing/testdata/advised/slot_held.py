import asyncio

slots = asyncio.Semaphore(2)


async def fetch(page, seconds):
    async with slots:
        await asyncio.sleep(seconds)


async def main():
    await asyncio.gather(fetch("huge", 2), *(fetch(page, 0.05) for page in range(12)))


asyncio.run(main())
