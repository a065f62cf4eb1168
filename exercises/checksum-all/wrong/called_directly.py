# code: blocked-loop
# A blocking call is none the less blocking inside an async def.
import asyncio

from lab import checksum


async def checksum_all(paths, algo):
    return [checksum(path, algo=algo) for path in paths]
