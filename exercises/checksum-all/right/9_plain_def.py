# a plain def that returns the gather
import asyncio

from lab import checksum


def checksum_all(paths, algo):
    async def all_of_them():
        return await asyncio.gather(
            *(asyncio.to_thread(checksum, p, algo=algo) for p in paths)
        )

    return all_of_them()
