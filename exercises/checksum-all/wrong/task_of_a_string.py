# code: passed-non-coro
# create_task is given the result of a blocking call.
import asyncio

from lab import checksum


async def checksum_all(paths, algo):
    tasks = [asyncio.create_task(checksum(p, algo=algo)) for p in paths]
    return [await task for task in tasks]
