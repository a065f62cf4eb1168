import asyncio


async def fetch_page(number):
    await asyncio.sleep(0.5)
    return f"page {number}"


async def process(page):
    await asyncio.sleep(0.5)
    print(page, "is processed")


async def fetch_pages():
    for number in (1, 2, 3):
        yield await fetch_page(number)


async def fill(queue):
    async for page in fetch_pages():
        await queue.put(page)
    await queue.put(None)  # no more pages


async def main():
    queue = asyncio.Queue(maxsize=1)
    async with asyncio.TaskGroup() as group:
        group.create_task(fill(queue))
        while (page := await queue.get()) is not None:
            await process(page)


asyncio.run(main())
