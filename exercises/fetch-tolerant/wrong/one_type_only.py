# code: one-failure-stops-all
# Is ready for a ConnectionError and for nothing else.
import asyncio

from lab import fetch


async def fetch_tolerant(urls):
    ok, failed = {}, {}

    async def fetch_into(url):
        try:
            ok[url] = await fetch(url)
        except ConnectionError as error:
            failed[url] = error

    await asyncio.gather(*map(fetch_into, urls))
    return ok, failed
