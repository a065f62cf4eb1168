# code: blocked-loop
# An async def around a blocking call does not make it wait.
import asyncio

from lab import checksum


async def one(path, algo):
    return checksum(path, algo=algo)


async def checksum_all(paths, algo):
    return await asyncio.gather(*(one(path, algo) for path in paths))
