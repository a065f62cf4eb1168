# code: sequential
# Each task is awaited before the next is made.
import asyncio

from lab import checksum


async def checksum_all(paths, algo):
    results = []
    for path in paths:
        job = asyncio.to_thread(checksum, path, algo=algo)
        results.append(await asyncio.create_task(job))
    return results
