# code: result-too-early
# Asks the tasks for results that they don't have yet.
import asyncio

from lab import fetch


async def fetch_all(urls):
    tasks = [asyncio.create_task(fetch(url)) for url in urls]
    return [task.result() for task in tasks]
