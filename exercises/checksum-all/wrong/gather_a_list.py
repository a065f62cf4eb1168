# code: gather-args
# The star is missing.
import asyncio

from lab import checksum


async def checksum_all(paths, algo):
    jobs = [asyncio.to_thread(checksum, path, algo=algo) for path in paths]
    return await asyncio.gather(jobs)
