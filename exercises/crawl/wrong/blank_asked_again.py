# code: fetched-twice
# A page without text looks like one that it doesn't have yet.
import asyncio
from collections import defaultdict


async def crawl(
    start, fetch, *, limit, per_host, timeout, retries, backoff
):
    pages, slots = {}, asyncio.Semaphore(limit)
    hosts = defaultdict(lambda: asyncio.Semaphore(per_host))

    async def ask(url):
        async with hosts[url.split("/")[0]], slots:
            return await asyncio.wait_for(fetch(url), timeout)

    async def visit(url, group):
        pages[url] = "on its way"
        for n in range(retries + 1):
            if n:
                await asyncio.sleep(backoff * 2 ** (n - 1))
            try:
                pages[url], links = await ask(url)
            except Exception as error:
                pages[url] = error
                continue
            for link in links:
                if not pages.get(link):
                    pages[link] = "on its way"
                    group.create_task(visit(link, group))
            return

    async with asyncio.TaskGroup() as group:
        group.create_task(visit(start, group))
    return pages
