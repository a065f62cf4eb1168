# tasks, awaited one by one
# All are started before the first await. Whatever ends this function, the
# tasks that still run are cancelled and seen off.
import asyncio

from lab import fetch


async def fetch_tolerant(urls):
    tasks = {url: asyncio.create_task(fetch(url)) for url in urls}
    ok, failed = {}, {}
    try:
        for url, task in tasks.items():
            try:
                ok[url] = await task
            except Exception as error:
                failed[url] = error
    finally:
        for task in tasks.values():
            task.cancel()
        await asyncio.gather(*tasks.values(), return_exceptions=True)
    return ok, failed
