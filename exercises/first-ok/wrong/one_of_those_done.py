# code: waited-for-all
# Of those that are done at one moment it looks at one only.
import asyncio

from lab import fetch


async def first_ok(urls):
    if not urls:
        raise ConnectionError("no mirror to ask")
    pending = {asyncio.create_task(fetch(url)) for url in urls}
    try:
        while pending:
            done, pending = await asyncio.wait(
                pending, return_when=asyncio.FIRST_COMPLETED
            )
            task = done.pop()
            if task.exception() is None:
                return task.result()
        raise ConnectionError("no mirror answers")
    finally:
        for task in pending:
            task.cancel()
