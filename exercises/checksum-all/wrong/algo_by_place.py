# code: raised
# algo can only be passed by its name.
import asyncio

from lab import checksum


async def checksum_all(paths, algo):
    jobs = [asyncio.to_thread(checksum, path, algo) for path in paths]
    return await asyncio.gather(*jobs)
