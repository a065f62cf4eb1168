# code: order
# Each thread appends when it is done.
import asyncio

from lab import checksum


async def checksum_all(paths, algo):
    results = []

    async def one(path):
        results.append(await asyncio.to_thread(checksum, path, algo=algo))

    await asyncio.gather(*map(one, paths))
    return results
