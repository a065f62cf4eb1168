# success turned into an exception
# FIRST_EXCEPTION waits for the first error: so success becomes one.
import asyncio

from lab import fetch


class Success(Exception):
    pass


async def upside_down(url):
    try:
        answer = await fetch(url)
    except Exception as error:
        return error
    raise Success(answer)


async def first_ok(urls):
    tasks = [asyncio.create_task(upside_down(url)) for url in urls]
    done, pending = await asyncio.wait(
        tasks, return_when=asyncio.FIRST_EXCEPTION
    )
    for task in pending:
        task.cancel()
    for task in done:
        if task.exception():
            return task.exception().args[0]
    raise tasks[-1].result()
