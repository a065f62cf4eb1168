# asks for a page in a task, and awaits it on the spot
import asyncio


async def items(fetch_page):
    n = 0
    while True:
        n += 1
        task = asyncio.create_task(fetch_page(n), name=f"page {n}")
        page = await task
        if not page:
            return
        for item in page:
            yield item
