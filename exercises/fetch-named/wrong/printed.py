# code: returns-none
# Prints the dict where its caller waits for it.
import asyncio

from lab import fetch


async def fetch_named(names):
    print(dict(zip(names, await asyncio.gather(*map(fetch, names)))))
