# code: wrong-value
# Keeps what the error says instead of the error.
import asyncio

from lab import fetch


async def fetch_tolerant(urls):
    ok, failed = {}, {}

    async def fetch_into(url):
        try:
            ok[url] = await fetch(url)
        except Exception as error:
            failed[url] = str(error)

    await asyncio.gather(*map(fetch_into, urls))
    return ok, failed
