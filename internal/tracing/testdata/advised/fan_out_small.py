import asyncio


async def fetch(page):
    await asyncio.sleep(0.1)


async def main():
    await asyncio.gather(*(fetch(page) for page in range(20)))
    slots = asyncio.Semaphore(20)

    async def limited(page):
        async with slots:
            await fetch(page)

    await asyncio.gather(*(limited(page) for page in range(150)))
    gate = asyncio.Event()
    waiting = [asyncio.create_task(gate.wait()) for _ in range(150)]  # for each other, not for anybody outside
    await asyncio.sleep(0.1)
    gate.set()
    await asyncio.gather(*waiting)


asyncio.run(main())
