# a TaskGroup of careful tasks
# None of its tasks fails, so the group has no reason to cancel the others.
import asyncio

from lab import fetch


async def fetch_tolerant(urls):
    ok, failed = {}, {}

    async def careful(url):
        try:
            ok[url] = await fetch(url)
        except Exception as error:
            failed[url] = error

    async with asyncio.TaskGroup() as group:
        for url in urls:
            group.create_task(careful(url))
    return ok, failed
