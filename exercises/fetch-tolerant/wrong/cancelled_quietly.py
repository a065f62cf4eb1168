# code: swallowed-cancel
# Is cancelled, and returns what it has as if nothing had happened.
import asyncio

from lab import fetch


async def fetch_tolerant(urls):
    ok, failed = {}, {}

    async def fetch_into(url):
        try:
            ok[url] = await fetch(url)
        except Exception as error:
            failed[url] = error

    try:
        await asyncio.gather(*map(fetch_into, urls))
    except asyncio.CancelledError:
        pass
    return ok, failed
