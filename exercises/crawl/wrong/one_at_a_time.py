# code: too-slow
# A loop that awaits one page after the other.
import asyncio


async def crawl(
    start, fetch, *, limit, per_host, timeout, retries, backoff
):
    pages, todo = {}, [start]
    while todo:
        url = todo.pop()
        if url in pages:
            continue
        for n in range(retries + 1):
            try:
                async with asyncio.timeout(timeout):
                    pages[url], links = await fetch(url)
                todo += links
                break
            except Exception as error:
                pages[url] = error
                if n < retries:
                    await asyncio.sleep(backoff * 2**n)
    return pages
