# code: no-timeout
# A page that never answers is waited for.
import asyncio
from collections import defaultdict


async def crawl(
    start, fetch, *, limit, per_host, timeout, retries, backoff
):
    pages, seen = {}, {start}
    slots = asyncio.Semaphore(limit)
    hosts = defaultdict(lambda: asyncio.Semaphore(per_host))

    async def attempt(url):
        async with hosts[url.split("/")[0]], slots:
            return await fetch(url)

    async def ask(url):
        for n in range(retries + 1):
            try:
                return await attempt(url)
            except Exception:
                if n == retries:
                    raise
            await asyncio.sleep(backoff * 2**n)

    async def visit(url):
        try:
            pages[url], links = await ask(url)
        except Exception as error:
            pages[url] = error
            return
        for link in links:
            if link not in seen:
                seen.add(link)
                group.create_task(visit(link))

    async with asyncio.TaskGroup() as group:
        group.create_task(visit(start))
    return pages
