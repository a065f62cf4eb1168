# code: sequential
# Each thread is awaited before the next one starts.
import asyncio

from lab import checksum


async def checksum_all(paths, algo):
    results = []
    for path in paths:
        results.append(await asyncio.to_thread(checksum, path, algo=algo))
    return results
