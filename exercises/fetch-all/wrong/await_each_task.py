# code: sequential-task
# Makes tasks, and waits for each before it makes the next.
import asyncio

from lab import fetch


async def fetch_all(urls):
    results = []
    for url in urls:
        task = asyncio.create_task(fetch(url))
        results.append(await task)
    return results
