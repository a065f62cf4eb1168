# code: wrong-value
# It always asks for md5.
import asyncio

from lab import checksum


async def checksum_all(paths, algo):
    jobs = [asyncio.to_thread(checksum, path, algo="md5") for path in paths]
    return await asyncio.gather(*jobs)
