# code: swallowed-cancel
# A bare except around the await takes the cancellation for a failed URL.
import asyncio

from lab import fetch


async def fetch_tolerant(urls):
    ok, failed = {}, {}
    tasks = {url: asyncio.create_task(fetch(url)) for url in urls}
    for url, task in tasks.items():
        try:
            ok[url] = await task
        except BaseException as error:
            failed[url] = error
    return ok, failed
