# asyncio.wait with a timeout around each request
# wait() cancels nothing itself, so the late request is cancelled by hand.
import asyncio
import contextlib


async def crawl(
    start, fetch, *, limit, per_host, timeout, retries, backoff
):
    hosts, slots = {}, asyncio.Semaphore(limit)
    pages = {}

    @contextlib.asynccontextmanager
    async def slot(url):
        name = url.split("/")[0]
        host = hosts.setdefault(name, asyncio.Semaphore(per_host))
        async with host, slots:
            yield

    async def attempt(url):
        request = asyncio.ensure_future(fetch(url))
        try:
            done, _ = await asyncio.wait({request}, timeout=timeout)
        finally:
            if not request.done():
                request.cancel()
                await asyncio.wait({request})
        if not done:
            raise TimeoutError(f"{url} took more than {timeout} seconds")
        return request.result()

    async def visit(url):
        for tries in range(retries, -1, -1):
            try:
                async with slot(url):
                    pages[url], links = await attempt(url)
                break
            except Exception as error:
                pages[url], links = error, []
            if tries:
                await asyncio.sleep(backoff * 2 ** (retries - tries))
        jobs = []
        for link in links:
            if link not in pages:
                pages[link] = None
                jobs.append(asyncio.create_task(visit(link)))
        try:
            for job in jobs:
                await job
        finally:
            for job in jobs:
                job.cancel()
            await asyncio.gather(*jobs, return_exceptions=True)

    pages[start] = None
    await visit(start)
    return pages
