# a limit for each
# They all start at once, so their limits end at once, too.
import asyncio

from lab import fetch


LATE = object()


async def fetch_or(url, seconds):
    try:
        return await asyncio.wait_for(fetch(url), seconds)
    except TimeoutError:
        return LATE


async def fetch_until(urls, seconds):
    jobs = [fetch_or(url, seconds) for url in urls]
    results = await asyncio.gather(*jobs)
    return {u: r for u, r in zip(urls, results) if r is not LATE}
