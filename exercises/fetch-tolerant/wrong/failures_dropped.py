# code: lost-errors
# Keeps what worked and forgets what did not.
import asyncio

from lab import fetch


async def fetch_tolerant(urls):
    ok, failed = {}, {}

    async def fetch_into(url):
        try:
            ok[url] = await fetch(url)
        except Exception:
            pass

    await asyncio.gather(*map(fetch_into, urls))
    return ok, failed
