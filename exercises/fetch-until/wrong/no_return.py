# code: returns-none
# Prints the dict, and returns nothing.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    found = {}

    async def keep(url):
        found[url] = await fetch(url)

    try:
        async with asyncio.timeout(seconds):
            await asyncio.gather(*map(keep, urls))
    except TimeoutError:
        print("time is up")
    print(found)
