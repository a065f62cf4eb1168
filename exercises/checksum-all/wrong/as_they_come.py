# code: order
# The results come as the threads end.
import asyncio

from lab import checksum


async def checksum_all(paths, algo):
    jobs = [asyncio.to_thread(checksum, path, algo=algo) for path in paths]
    return [await job for job in asyncio.as_completed(jobs)]
