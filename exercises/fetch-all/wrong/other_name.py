# code: missing
# Calls the function something else.
import asyncio

from lab import fetch


async def main(urls):
    return await asyncio.gather(*(fetch(url) for url in urls))
