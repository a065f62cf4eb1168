# code: forgot-await-task
# create_task raises nothing: the error comes when the task is awaited.
import asyncio

from lab import fetch


async def fetch_tolerant(urls):
    ok, failed = {}, {}
    for url in urls:
        try:
            ok[url] = asyncio.create_task(fetch(url))
        except Exception as error:
            failed[url] = error
    return ok, failed
