# code: time
# gather waits for both of them, whoever ends first.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    loop = asyncio.get_running_loop()
    begun = loop.time()
    data, _ = await asyncio.gather(fetch(url), asyncio.sleep(seconds))
    return data if loop.time() <= begun + seconds else default
