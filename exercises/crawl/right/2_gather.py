# gather, level within level
# Every visit waits for the visits that began with it; the slots are shared.
import asyncio


async def crawl(
    start, fetch, *, limit, per_host, timeout, retries, backoff
):
    slots, hosts, pages = asyncio.Semaphore(limit), {}, {start: None}

    async def ask(url, left, pause):
        name = url[: url.index("/")]
        host = hosts.setdefault(name, asyncio.Semaphore(per_host))
        try:
            async with host:
                async with slots:
                    return await asyncio.wait_for(fetch(url), timeout)
        except Exception as error:
            if left == 0:
                return error, []
        await asyncio.sleep(pause)
        return await ask(url, left - 1, pause * 2)

    async def visit(url):
        pages[url], links = await ask(url, retries, backoff)
        fresh = [link for link in dict.fromkeys(links) if link not in pages]
        pages.update(dict.fromkeys(fresh))
        await asyncio.gather(*map(visit, fresh))

    await visit(start)
    return pages
