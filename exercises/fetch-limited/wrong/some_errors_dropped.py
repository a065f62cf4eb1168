# code: exc-as-result
# It raises the errors that it thought of, and returns the others.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    slots = asyncio.Semaphore(limit)

    async def one(url):
        async with slots:
            return await fetch(url)

    outcomes = await asyncio.gather(*map(one, urls), return_exceptions=True)
    for outcome in outcomes:
        if isinstance(outcome, (OSError, ValueError)):
            raise outcome
    return outcomes
