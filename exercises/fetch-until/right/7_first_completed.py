# one after the other, as they come in
# The time that is left gets shorter from round to round.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    loop = asyncio.get_running_loop()
    deadline = loop.time() + seconds
    names = {loop.create_task(fetch(url)): url for url in urls}
    found, pending = {}, set(names)
    while pending:
        done, pending = await asyncio.wait(
            pending,
            timeout=deadline - loop.time(),
            return_when=asyncio.FIRST_COMPLETED,
        )
        if not done:
            break
        found.update((names[task], task.result()) for task in done)
    for task in pending:
        task.cancel()
    return found
