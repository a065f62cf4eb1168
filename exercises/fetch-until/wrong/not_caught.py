# code: lost-results
# Nobody catches the TimeoutError.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    jobs = [fetch(url) for url in urls]
    results = await asyncio.wait_for(asyncio.gather(*jobs), seconds)
    return dict(zip(urls, results))
