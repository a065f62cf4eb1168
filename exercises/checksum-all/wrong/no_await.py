# code: forgot-await
# to_thread starts when it is awaited.
import asyncio

from lab import checksum


async def checksum_all(paths, algo):
    return [asyncio.to_thread(checksum, path, algo=algo) for path in paths]
