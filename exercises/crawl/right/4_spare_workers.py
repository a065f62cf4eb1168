# a queue, and more workers than slots
# The semaphores keep the limits, so that nobody minds a worker that waits.
import asyncio
from collections import defaultdict

SPARE = 20


async def crawl(
    start, fetch, *, limit, per_host, timeout, retries, backoff
):
    queue = asyncio.Queue()
    total = asyncio.Semaphore(limit)
    of_host = defaultdict(lambda: asyncio.Semaphore(per_host))
    pages = {}

    def found(links):
        for url in links:
            if url not in pages:
                pages[url] = None
                queue.put_nowait(url)

    async def fetch_once(url):
        async with of_host[url.partition("/")[0]]:
            async with total:
                return await asyncio.wait_for(fetch(url), timeout=timeout)

    async def handle(url):
        pause = backoff
        for attempt in range(1, retries + 2):
            try:
                pages[url], links = await fetch_once(url)
            except Exception as exc:
                pages[url] = exc
                if attempt <= retries:
                    await asyncio.sleep(pause)
                    pause *= 2
            else:
                return found(links)

    async def work():
        while True:
            url = await queue.get()
            await handle(url)
            queue.task_done()

    found([start])
    async with asyncio.TaskGroup() as group:
        workers = [group.create_task(work()) for _ in range(limit + SPARE)]
        await queue.join()
        for worker in workers:
            worker.cancel()
    return pages
