# code: raised
# Uses asyncio without importing it.
from lab import fetch


async def fetch_all(urls):
    return await asyncio.gather(*(fetch(url) for url in urls))
