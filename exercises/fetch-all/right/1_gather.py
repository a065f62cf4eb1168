# gather
# One call starts them all and keeps their order.
import asyncio

from lab import fetch


async def fetch_all(urls: list[str]) -> list[str]:
    return await asyncio.gather(*(fetch(url) for url in urls))
