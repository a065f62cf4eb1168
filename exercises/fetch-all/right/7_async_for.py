# async for over as_completed
# needs: 3.13
# Since Python 3.13 as_completed gives the very tasks it was given.
import asyncio

from lab import fetch


async def fetch_all(urls):
    tasks = [asyncio.create_task(fetch(url)) for url in urls]
    results = {}
    async for task in asyncio.as_completed(tasks):
        results[task] = task.result()
    return [results[task] for task in tasks]
