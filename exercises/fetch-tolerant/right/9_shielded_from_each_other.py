# a TaskGroup, and exceptions that never leave a task
# A future for each URL takes the outcome; the tasks themselves end well.
import asyncio

from lab import fetch


async def fill(future, url):
    try:
        future.set_result(await fetch(url))
    except Exception as error:
        future.set_exception(error)


async def fetch_tolerant(urls):
    loop = asyncio.get_running_loop()
    futures = {url: loop.create_future() for url in urls}
    async with asyncio.TaskGroup() as group:
        for url, future in futures.items():
            group.create_task(fill(future, url))
    ok = {u: f.result() for u, f in futures.items() if not f.exception()}
    failed = {u: f.exception() for u, f in futures.items() if f.exception()}
    return ok, failed
