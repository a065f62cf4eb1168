# code: wait-needs-tasks
# asyncio.wait takes tasks, and these are coroutines.
import asyncio

from lab import fetch


async def first_ok(urls):
    done, pending = await asyncio.wait(
        [fetch(url) for url in urls],
        return_when=asyncio.FIRST_COMPLETED,
    )
    return done.pop().result()
