# code: batches
# A TaskGroup for each batch.
import asyncio
from itertools import batched

from lab import fetch


async def fetch_limited(urls, limit):
    results = []
    for batch in batched(urls, limit):
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(fetch(url)) for url in batch]
        results.extend(task.result() for task in tasks)
    return results
