# code: lost-results
# Stops collecting at the first failure.
import asyncio

from lab import fetch


async def fetch_tolerant(urls):
    ok, failed = {}, {}
    tasks = {url: asyncio.create_task(fetch(url)) for url in urls}
    if tasks:
        await asyncio.wait(tasks.values())
    try:
        for url, task in tasks.items():
            ok[url] = await task
    except Exception as error:
        failed[url] = error
    return ok, failed
