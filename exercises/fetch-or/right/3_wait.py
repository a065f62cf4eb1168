# asyncio.wait
# wait() only stops waiting. Whatever happens, the task is cancelled at the
# end; for one that is done, that does nothing.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    task = asyncio.create_task(fetch(url))
    try:
        done, _ = await asyncio.wait([task], timeout=seconds)
        return task.result() if done else default
    finally:
        task.cancel()
