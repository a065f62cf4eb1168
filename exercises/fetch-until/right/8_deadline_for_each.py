# one deadline, one task after the other
# A limit at the await cancels the task; one that is done needs none.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    deadline = asyncio.get_running_loop().time() + seconds
    once = dict.fromkeys(urls)
    tasks = {url: asyncio.create_task(fetch(url)) for url in once}
    found = {}
    for url, task in tasks.items():
        try:
            async with asyncio.timeout_at(deadline):
                found[url] = await task
        except TimeoutError:
            continue
    return found
