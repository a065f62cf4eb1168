# code: too-slow
# Each level waits for the slowest page of the one before.
import asyncio
from collections import defaultdict


async def crawl(
    start, fetch, *, limit, per_host, timeout, retries, backoff
):
    slots = asyncio.Semaphore(limit)
    hosts = defaultdict(lambda: asyncio.Semaphore(per_host))
    pages, level = {}, [start]

    async def ask(url):
        for n in range(retries + 1):
            try:
                async with hosts[url.split("/")[0]], slots:
                    return await asyncio.wait_for(fetch(url), timeout)
            except Exception as error:
                last = error
            if n < retries:
                await asyncio.sleep(backoff * 2**n)
        return last, []

    while level:
        answers = await asyncio.gather(*map(ask, level))
        pages.update((url, text) for url, (text, _) in zip(level, answers))
        links = [link for _, found in answers for link in found]
        level = [link for link in dict.fromkeys(links) if link not in pages]
    return pages
