# try and except around each fetch
# No exception ever reaches gather. `except Exception` lets a cancellation
# pass.
import asyncio

from lab import fetch


async def fetch_tolerant(urls):
    ok = {}
    failed = {}

    async def fetch_into(url):
        try:
            ok[url] = await fetch(url)
        except Exception as error:
            failed[url] = error

    await asyncio.gather(*map(fetch_into, urls))
    return ok, failed
