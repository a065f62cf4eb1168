# a queue of what has arrived
# The results are taken out until there are enough, or it is too late.
import asyncio

from lab import fetch


async def deliver(url, arrived):
    await arrived.put((url, await fetch(url)))


async def fetch_until(urls, seconds):
    arrived = asyncio.Queue()
    tasks = [asyncio.create_task(deliver(url, arrived)) for url in urls]
    found = {}
    try:
        async with asyncio.timeout(seconds):
            for _ in tasks:
                url, data = await arrived.get()
                found[url] = data
    except TimeoutError:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return found
