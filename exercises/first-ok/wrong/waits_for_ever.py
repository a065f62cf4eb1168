# code: deadlock
# Nobody sets the future when all of them have failed.
import asyncio

from lab import fetch


async def first_ok(urls):
    first = asyncio.get_running_loop().create_future()

    async def ask(url):
        try:
            answer = await fetch(url)
        except Exception:
            return
        if not first.done():
            first.set_result(answer)

    tasks = [asyncio.create_task(ask(url)) for url in urls]
    answer = await first
    for task in tasks:
        task.cancel()
    return answer
