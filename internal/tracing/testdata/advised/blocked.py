import asyncio
import time


async def tick():
    for _ in range(5):
        await asyncio.sleep(0.05)


async def main():
    ticking = asyncio.create_task(tick())
    await asyncio.sleep(0.02)
    time.sleep(0.3)
    await ticking


asyncio.run(main())
