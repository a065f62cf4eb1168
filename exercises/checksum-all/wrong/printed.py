# code: returns-none
# It prints what it should return.
import asyncio

from lab import checksum


async def checksum_all(paths, algo):
    jobs = [asyncio.to_thread(checksum, path, algo=algo) for path in paths]
    print(await asyncio.gather(*jobs))
