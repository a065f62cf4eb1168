# code: waited-for-all
# Ten at a time, where the waits of all of them have to overlap.
import asyncio

from lab import fetch


async def first_ok(urls):
    slots = asyncio.Semaphore(10)

    async def one(url):
        async with slots:
            return await fetch(url)

    tasks = [asyncio.create_task(one(url)) for url in urls]
    try:
        for answer in asyncio.as_completed(tasks):
            try:
                return await answer
            except Exception:
                continue
        raise ConnectionError("no mirror answers")
    finally:
        for task in tasks:
            task.cancel()
