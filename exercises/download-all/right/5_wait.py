# asyncio.wait, round by round
# Several may be done in one round.
import asyncio

from lab import fetch


async def download_all(urls, report):
    pending = {asyncio.create_task(fetch(url)) for url in urls}
    count = 0
    while pending:
        ended, pending = await asyncio.wait(
            pending, return_when=asyncio.FIRST_COMPLETED
        )
        for task in ended:
            count += 1
            report(count, len(urls), task.result())
