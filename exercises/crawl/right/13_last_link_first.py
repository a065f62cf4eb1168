# a stack of pages, the last link first
# Whatever the order, no page waits while both limits allow it.
import asyncio
from collections import Counter


async def crawl(
    start, fetch, *, limit, per_host, timeout, retries, backoff
):
    pages, seen, stack, busy = {}, {start}, [start], Counter()
    running = set()

    def allowed(url):
        return len(running) < limit and busy[host(url)] < per_host

    def begin(url):
        stack.remove(url)
        busy[host(url)] += 1
        running.add(asyncio.create_task(attempts(url)))

    async def attempts(url):
        for n in range(retries + 1):
            if n:
                await asyncio.sleep(backoff * 2 ** (n - 1))
            try:
                async with asyncio.timeout(timeout):
                    return url, *await fetch(url)
            except Exception as error:
                last = error
        return url, last, []

    try:
        while stack or running:
            for url in stack[::-1]:
                if allowed(url):
                    begin(url)
            done, _ = await asyncio.wait(
                running, return_when=asyncio.FIRST_COMPLETED
            )
            running -= done
            for task in done:
                url, pages[url], links = task.result()
                busy[host(url)] -= 1
                stack += [l for l in dict.fromkeys(links) if l not in seen]
                seen.update(links)
        return pages
    finally:
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)


def host(url):
    return url.split("/")[0]
