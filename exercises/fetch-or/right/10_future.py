# a future that either side may fill
# The timer and the request both try; the first one wins.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    loop = asyncio.get_running_loop()
    answer = loop.create_future()

    def arrived(task):
        if answer.done() or task.cancelled():
            return
        if task.exception():
            answer.set_exception(task.exception())
        else:
            answer.set_result(task.result())

    def too_late():
        if not answer.done():
            answer.set_result(default)

    task = asyncio.create_task(fetch(url))
    task.add_done_callback(arrived)
    timer = loop.call_later(seconds, too_late)
    try:
        return await answer
    finally:
        timer.cancel()
        task.cancel()
