# code: await-non-awaitable
# gather is given the results of blocking calls.
import asyncio

from lab import checksum


async def checksum_all(paths, algo):
    results = [checksum(path, algo=algo) for path in paths]
    return await asyncio.gather(*results)
