# the slot of all first, then the host's
# A page keeps a slot while it waits for its host; that costs some time.
import asyncio


async def crawl(
    start, fetch, *, limit, per_host, timeout, retries, backoff
):
    slots, hosts = asyncio.Semaphore(limit), {}
    pages = {}
    tasks = {}

    async def visit(url):
        name = url.split("/")[0]
        host = hosts.setdefault(name, asyncio.Semaphore(per_host))
        for tries in range(retries + 1):
            if tries:
                await asyncio.sleep(backoff * 2 ** (tries - 1))
            try:
                async with slots, host, asyncio.timeout(timeout):
                    text, links = await fetch(url)
            except Exception as error:
                pages[url] = error
            else:
                pages[url] = text
                for link in links:
                    if link not in tasks:
                        tasks[link] = asyncio.create_task(visit(link))
                return

    tasks[start] = asyncio.create_task(visit(start))
    try:
        while not all(task.done() for task in tasks.values()):
            await asyncio.wait(tasks.values())
    finally:
        for task in tasks.values():
            task.cancel()
        await asyncio.gather(*tasks.values(), return_exceptions=True)
    return pages
