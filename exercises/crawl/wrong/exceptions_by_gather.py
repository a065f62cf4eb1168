# code: one-failure-stops-all
# gather returns the exceptions, and nobody keeps them.
import asyncio


async def crawl(
    start, fetch, *, limit, per_host, timeout, retries, backoff
):
    pages, slots, hosts = {start: None}, asyncio.Semaphore(limit), {}

    async def visit(url):
        name = url.split("/")[0]
        host = hosts.setdefault(name, asyncio.Semaphore(per_host))
        async with host, slots, asyncio.timeout(timeout):
            pages[url], links = await fetch(url)
        fresh = [link for link in dict.fromkeys(links) if link not in pages]
        pages.update(dict.fromkeys(fresh))
        await asyncio.gather(*map(visit, fresh), return_exceptions=True)

    await visit(start)
    return pages
