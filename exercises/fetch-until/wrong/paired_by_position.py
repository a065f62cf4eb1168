# code: wrong-pairing
# as_completed gives them in the order in which they end.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    tasks = [asyncio.create_task(fetch(url)) for url in urls]
    results = []
    try:
        for next_one in asyncio.as_completed(tasks, timeout=seconds):
            results.append(await next_one)
    except TimeoutError:
        for task in tasks:
            task.cancel()
    return dict(zip(urls, results))
