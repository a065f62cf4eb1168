# callbacks, and a future for the end
# No task waits for another: the last one that ends sets the future.
import asyncio
from collections import defaultdict


async def crawl(
    start, fetch, *, limit, per_host, timeout, retries, backoff
):
    over = asyncio.get_running_loop().create_future()
    slots = asyncio.Semaphore(limit)
    hosts = defaultdict(lambda: asyncio.Semaphore(per_host))
    pages, tasks, known = {}, set(), set()

    async def load(url):
        host = hosts[url.split("/")[0]]
        for n in range(retries + 1):
            try:
                async with host, slots, asyncio.timeout(timeout):
                    text, links = await fetch(url)
            except Exception as error:
                pages[url] = error
            else:
                pages[url] = text
                return links
            if n < retries:
                await asyncio.sleep(backoff * 2**n)
        return []

    def begin(url):
        if url not in known:
            known.add(url)
            task = asyncio.create_task(load(url))
            tasks.add(task)
            task.add_done_callback(ended)

    def ended(task):
        tasks.discard(task)
        if over.done() or task.cancelled():
            return
        for link in task.result():
            begin(link)
        if not tasks:
            over.set_result(None)

    begin(start)
    try:
        await over
    finally:
        left = list(tasks)
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
    return pages
