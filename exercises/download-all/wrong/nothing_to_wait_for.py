# code: empty-case
# asyncio.wait of nothing fails.
import asyncio

from lab import fetch


async def download_all(urls, report):
    pending, done = [asyncio.create_task(fetch(url)) for url in urls], 0
    while True:
        ended, pending = await asyncio.wait(
            pending, return_when=asyncio.FIRST_COMPLETED
        )
        for task in ended:
            done += 1
            report(done, len(urls), task.result())
        if not pending:
            return
