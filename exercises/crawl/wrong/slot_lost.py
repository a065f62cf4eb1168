# code: slot-lost
# A failed request does not give its slot back.
import asyncio
from collections import defaultdict


async def crawl(
    start, fetch, *, limit, per_host, timeout, retries, backoff
):
    pages, seen = {}, {start}
    slots = asyncio.Semaphore(limit)
    hosts = defaultdict(lambda: asyncio.Semaphore(per_host))

    async def attempt(url):
        await slots.acquire()
        async with hosts[url.split("/")[0]]:
            async with asyncio.timeout(timeout):
                page = await fetch(url)
        slots.release()
        return page

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
