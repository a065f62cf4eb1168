# code: raised
# A second call cancels what the first one had put there.
import asyncio

from lab import fetch


task = None


async def fetch_or(url, seconds, default):
    global task
    task = asyncio.create_task(fetch(url))
    try:
        done, _ = await asyncio.wait([task], timeout=seconds)
        return done.pop().result() if done else default
    finally:
        task.cancel()
