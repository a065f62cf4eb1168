# code: wrong-value
# Keeps the group that a TaskGroup made of the error.
import asyncio

from lab import fetch


async def fetch_tolerant(urls):
    ok, failed = {}, {}

    async def fetch_into(url):
        try:
            async with asyncio.TaskGroup() as group:
                task = group.create_task(fetch(url))
            ok[url] = task.result()
        except* Exception as errors:
            failed[url] = errors

    await asyncio.gather(*map(fetch_into, urls))
    return ok, failed
