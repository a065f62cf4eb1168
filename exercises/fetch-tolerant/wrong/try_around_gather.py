# code: lost-results
# One try around everything: the first failure throws all results away.
import asyncio

from lab import fetch


async def fetch_tolerant(urls):
    try:
        results = await asyncio.gather(*map(fetch, urls))
    except Exception as error:
        return {}, {url: error for url in urls}
    return dict(zip(urls, results)), {}
