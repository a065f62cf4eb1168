# code: empty-case
# With nobody to ask, nobody counts down to zero.
import asyncio

from lab import fetch


async def first_ok(urls):
    first = asyncio.get_running_loop().create_future()
    left = len(urls)

    async def ask(url):
        nonlocal left
        try:
            answer = await fetch(url)
        except Exception as error:
            left -= 1
            if left == 0 and not first.done():
                first.set_exception(error)
            return
        if not first.done():
            first.set_result(answer)

    tasks = [asyncio.create_task(ask(url)) for url in urls]
    try:
        return await first
    finally:
        for task in tasks:
            task.cancel()
