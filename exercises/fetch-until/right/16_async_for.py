# async for over as_completed
# needs: 3.13
# The iterator gives the tasks themselves, so each one knows its name.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    tasks = [asyncio.create_task(fetch(url), name=url) for url in urls]
    found = {}
    try:
        async for task in asyncio.as_completed(tasks, timeout=seconds):
            found[task.get_name()] = await task
    except TimeoutError:
        pass
    finally:
        for task in tasks:
            task.cancel()
    return found
