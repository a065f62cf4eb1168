# code: await-non-awaitable
# It awaits a blocking function.
import asyncio

from lab import checksum


async def checksum_all(paths, algo):
    return [await checksum(path, algo=algo) for path in paths]
