# a TaskGroup of threads
import asyncio

from lab import checksum


async def checksum_all(paths, algo):
    async with asyncio.TaskGroup() as group:
        tasks = [
            group.create_task(asyncio.to_thread(checksum, path, algo=algo))
            for path in paths
        ]
    return [task.result() for task in tasks]
