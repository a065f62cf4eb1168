# code: syntax
# Opens one parenthesis more than it closes.
import asyncio

from lab import fetch


async def fetch_all(urls):
    return await asyncio.gather(*(fetch(url) for url in urls)
