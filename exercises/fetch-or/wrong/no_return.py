# code: returns-none
# Prints the data and returns nothing.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    try:
        async with asyncio.timeout(seconds):
            print(await fetch(url))
    except TimeoutError:
        print(default)
