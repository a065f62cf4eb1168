# code: not-lazy
# A task fetches on while the consumer is busy.
import asyncio


async def fill(fetch_page, queue):
    n = 1
    while page := await fetch_page(n):
        for item in page:
            await queue.put((item,))
        n += 1
    await queue.put(None)


async def items(fetch_page):
    queue = asyncio.Queue()
    filling = asyncio.create_task(fill(fetch_page, queue))
    while (found := await queue.get()) is not None:
        yield found[0]
    await filling
