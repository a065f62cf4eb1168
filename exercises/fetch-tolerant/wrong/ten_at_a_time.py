# code: time
# Ten at a time, where the waits of all of them have to overlap.
import asyncio

from lab import fetch


async def fetch_tolerant(urls):
    slots, ok, failed = asyncio.Semaphore(10), {}, {}

    async def one(url):
        async with slots:
            try:
                ok[url] = await fetch(url)
            except Exception as error:
                failed[url] = error

    await asyncio.gather(*map(one, urls))
    return ok, failed
