# with room for everyone
# A limit as high as the number of URLs holds nobody up.
import asyncio
from functools import partial

from lab import fetch


async def attempt(free, url):
    async with free:
        try:
            return True, await fetch(url)
        except Exception as error:
            return False, error


async def fetch_tolerant(urls):
    one = partial(attempt, asyncio.Semaphore(len(urls)))
    outcomes = await asyncio.gather(*map(one, urls))
    sorted_out = {True: {}, False: {}}
    for url, (worked, outcome) in zip(urls, outcomes):
        sorted_out[worked][url] = outcome
    return sorted_out[True], sorted_out[False]
