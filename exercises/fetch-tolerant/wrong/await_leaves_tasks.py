# code: left-running
# A cancellation ends the loop and the one task in it; the others go on.
import asyncio

from lab import fetch


async def fetch_tolerant(urls):
    tasks = {url: asyncio.create_task(fetch(url)) for url in urls}
    ok, failed = {}, {}
    for url, task in tasks.items():
        try:
            ok[url] = await task
        except Exception as error:
            failed[url] = error
    return ok, failed
