# call_later cancels the task
# task.cancelled() tells its own cancellation from one of its caller: that
# one finds the task still running.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    loop = asyncio.get_running_loop()
    task = loop.create_task(fetch(url))
    timer = loop.call_later(seconds, task.cancel)
    try:
        await asyncio.wait([task])
    except asyncio.CancelledError:
        task.cancel()
        raise
    finally:
        timer.cancel()
    if task.cancelled():
        return default
    return task.result()
