# asyncio.wait, round by round
# In each round those that are done are asked for their exception.
import asyncio

from lab import fetch


async def first_ok(urls):
    pending = {asyncio.create_task(fetch(url)) for url in urls}
    while pending:
        done, pending = await asyncio.wait(
            pending, return_when=asyncio.FIRST_COMPLETED
        )
        for task in done:
            if task.exception() is None:
                for loser in pending:
                    loser.cancel()
                return task.result()
    raise LookupError("all mirrors failed")
