# code: empty-case
# asyncio.wait of no tasks fails.
import asyncio

from lab import checksum


async def checksum_all(paths, algo):
    tasks = [
        asyncio.create_task(asyncio.to_thread(checksum, path, algo=algo))
        for path in paths
    ]
    await asyncio.wait(tasks)
    return [task.result() for task in tasks]
