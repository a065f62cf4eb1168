# code: wrong-value
# Eight at a time, where every URL has to have the whole time.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    found, slots = {}, asyncio.Semaphore(8)

    async def one(url):
        async with slots:
            found[url] = await fetch(url)

    try:
        async with asyncio.timeout(seconds), asyncio.TaskGroup() as group:
            for url in urls:
                group.create_task(one(url))
    except TimeoutError:
        pass
    return found
