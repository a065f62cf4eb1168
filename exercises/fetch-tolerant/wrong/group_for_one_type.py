# code: one-failure-stops-all
# A group of errors is no ConnectionError: plain except does not match it.
import asyncio

from lab import fetch


async def fetch_tolerant(urls):
    ok, failed = {}, {}
    try:
        async with asyncio.TaskGroup() as group:
            tasks = {url: group.create_task(fetch(url)) for url in urls}
    except ConnectionError as error:
        failed[urls[0]] = error
    for url, task in tasks.items():
        ok[url] = task.result()
    return ok, failed
