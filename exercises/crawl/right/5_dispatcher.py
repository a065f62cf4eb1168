# a dispatcher, which chooses what may run next
# It counts for itself and waits for whatever ends first.
import asyncio
from collections import Counter, deque


async def crawl(
    start, fetch, *, limit, per_host, timeout, retries, backoff
):
    pages, seen = {}, {start}
    ready = deque([(start, 0)])
    running, pausing = {}, {}
    busy = Counter()

    def host(url):
        return url.split("/", 1)[0]

    async def attempt(url):
        async with asyncio.timeout(timeout):
            return await fetch(url)

    def launch():
        for url, tries in list(ready):
            if len(running) < limit and busy[host(url)] < per_host:
                ready.remove((url, tries))
                busy[host(url)] += 1
                running[asyncio.create_task(attempt(url))] = url, tries

    def collect(task):
        url, tries = running.pop(task)
        busy[host(url)] -= 1
        error = task.exception()
        if error is None:
            pages[url], links = task.result()
            for link in links:
                if link not in seen:
                    seen.add(link)
                    ready.append((link, 0))
        elif tries == retries:
            pages[url] = error
        else:
            pause = asyncio.create_task(asyncio.sleep(backoff * 2**tries))
            pausing[pause] = url, tries + 1

    try:
        while ready or running or pausing:
            launch()
            done, _ = await asyncio.wait(
                [*running, *pausing], return_when=asyncio.FIRST_COMPLETED
            )
            for task in done:
                if task in pausing:
                    ready.append(pausing.pop(task))
                else:
                    collect(task)
        return pages
    finally:
        rest = [*running, *pausing]
        for task in rest:
            task.cancel()
        await asyncio.gather(*rest, return_exceptions=True)
