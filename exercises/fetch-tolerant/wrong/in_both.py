# code: exc-as-result
# Finds the failures, and leaves them among the data too.
import asyncio

from lab import fetch


async def fetch_tolerant(urls):
    jobs = map(fetch, urls)
    results = await asyncio.gather(*jobs, return_exceptions=True)
    everything = dict(zip(urls, results))
    failed = {
        u: r for u, r in everything.items() if isinstance(r, Exception)
    }
    return everything, failed
