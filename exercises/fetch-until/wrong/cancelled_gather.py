# code: lost-results
# The first cancelled task ends gather with a CancelledError.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    tasks = {url: asyncio.create_task(fetch(url)) for url in urls}
    loop = asyncio.get_running_loop()
    for task in tasks.values():
        loop.call_later(seconds, task.cancel)
    results = await asyncio.gather(*tasks.values())
    return dict(zip(urls, results))
