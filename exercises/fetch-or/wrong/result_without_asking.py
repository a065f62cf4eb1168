# code: result-too-early
# Reads the result without asking whether there is one.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    task = asyncio.create_task(fetch(url))
    try:
        await asyncio.wait([task], timeout=seconds)
        return task.result() or default
    finally:
        task.cancel()
