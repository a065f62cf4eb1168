# code: returns-none
# Shows the results, as main() of a small program may, and returns nothing.
import asyncio

from lab import fetch


async def fetch_all(urls):
    results = await asyncio.gather(*(fetch(url) for url in urls))
    print(results)
