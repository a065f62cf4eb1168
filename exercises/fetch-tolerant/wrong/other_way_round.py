# code: wrong-shape
# Returns the failed ones first.
import asyncio

from lab import fetch


async def fetch_tolerant(urls):
    ok, failed = {}, {}

    async def fetch_into(url):
        try:
            ok[url] = await fetch(url)
        except Exception as error:
            failed[url] = error

    await asyncio.gather(*map(fetch_into, urls))
    return failed, ok
