# code: wrong-value
# Keeps its list from one call to the next: a default is made only once.
import asyncio

from lab import fetch


async def fetch_all(urls, results=[]):
    results.extend(await asyncio.gather(*(fetch(url) for url in urls)))
    return results
