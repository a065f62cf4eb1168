# code: over-limit
# All links at once, without limits, timeouts or second tries.
import asyncio


async def crawl(start, fetch, **polite):
    pages = {start: None}

    async def visit(url):
        pages[url], links = await fetch(url)
        fresh = [link for link in dict.fromkeys(links) if link not in pages]
        pages.update(dict.fromkeys(fresh))
        await asyncio.gather(*map(visit, fresh))

    await visit(start)
    return pages
