# a page keeps its slot from its first try to its last
# Slower where pages fail, and as polite as can be.
import asyncio
from collections import defaultdict


async def crawl(
    start, fetch, *, limit, per_host, timeout, retries, backoff
):
    slots = asyncio.Semaphore(limit)
    hosts = defaultdict(lambda: asyncio.Semaphore(per_host))
    pages, seen = {}, {start}

    async def ask(url):
        pause = backoff
        for _ in range(retries):
            try:
                return await asyncio.wait_for(fetch(url), timeout)
            except Exception:
                await asyncio.sleep(pause)
                pause += pause
        return await asyncio.wait_for(fetch(url), timeout)

    async def visit(url):
        host, _, _ = url.partition("/")
        async with hosts[host], slots:
            try:
                text, links = await ask(url)
            except Exception as error:
                text, links = error, []
        pages[url] = text
        fresh = set(links).difference(seen)
        seen.update(fresh)
        async with asyncio.TaskGroup() as group:
            for link in sorted(fresh):
                group.create_task(visit(link))

    await visit(start)
    return pages
