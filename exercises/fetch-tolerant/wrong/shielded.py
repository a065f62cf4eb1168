# code: left-running
# shield keeps the requests going when their caller is cancelled.
import asyncio

from lab import fetch


async def fetch_tolerant(urls):
    ok, failed = {}, {}

    async def fetch_into(url):
        try:
            ok[url] = await fetch(url)
        except Exception as error:
            failed[url] = error

    await asyncio.gather(*(asyncio.shield(fetch_into(u)) for u in urls))
    return ok, failed
