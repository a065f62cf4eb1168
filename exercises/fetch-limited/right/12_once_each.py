# each URL once
# A URL that comes twice is fetched once. The last ones first, since any
# order will do.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    missing, data = list(dict.fromkeys(urls)), {}

    async def worker():
        while missing:
            url = missing.pop()
            data[url] = await fetch(url)

    workers = [asyncio.create_task(worker()) for _ in range(limit)]
    await asyncio.gather(*workers)
    return tuple(data[url] for url in urls)
