# a future that callbacks fill
# The first success is the result; the last failure is the error.
import asyncio

from lab import fetch


async def first_ok(urls):
    if not urls:
        raise ValueError("no mirrors")
    first = asyncio.get_running_loop().create_future()
    tasks = [asyncio.ensure_future(fetch(url)) for url in urls]

    def on_end(task):
        if first.done() or task.cancelled():
            return
        if task.exception() is None:
            first.set_result(task.result())
        elif all(each.done() for each in tasks):
            first.set_exception(task.exception())

    for task in tasks:
        task.add_done_callback(on_end)
    try:
        return await first
    finally:
        for task in tasks:
            task.cancel()
