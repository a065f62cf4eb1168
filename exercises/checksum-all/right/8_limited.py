# at most four threads
import asyncio

from lab import checksum


async def checksum_all(paths, algo):
    slots = asyncio.Semaphore(4)

    async def one(path):
        async with slots:
            return await asyncio.to_thread(checksum, path, algo=algo)

    return await asyncio.gather(*map(one, paths))
