# workers, and a queue that is shut down
# The last page to be finished shuts the queue, and all workers go home.
# needs: 3.13
import asyncio
from collections import defaultdict


async def crawl(
    start, fetch, *, limit, per_host, timeout, retries, backoff
):
    queue, pages, open_pages = asyncio.Queue(), {}, 1
    hosts = defaultdict(lambda: asyncio.Semaphore(per_host))
    slots = asyncio.Semaphore(limit)
    queue.put_nowait((start, 0))
    pages[start] = None

    async def attempt(url):
        host = hosts[url.split("/")[0]]
        async with host, slots, asyncio.timeout(timeout):
            return await fetch(url)

    async def worker():
        nonlocal open_pages
        while True:
            try:
                url, tries = await queue.get()
            except asyncio.QueueShutDown:
                return
            links = []
            try:
                pages[url], links = await attempt(url)
            except Exception as error:
                pages[url] = error
                if tries < retries:
                    await asyncio.sleep(backoff * 2**tries)
                    queue.put_nowait((url, tries + 1))
                    continue
            for link in links:
                if link not in pages:
                    pages[link] = None
                    open_pages += 1
                    queue.put_nowait((link, 0))
            open_pages -= 1
            if not open_pages:
                queue.shutdown()

    async with asyncio.TaskGroup() as group:
        for _ in range(3 * limit):
            group.create_task(worker())
    return pages
