# each in a dict, by its path
import asyncio

from lab import checksum


async def checksum_all(paths, algo):
    unique = dict.fromkeys(paths)
    jobs = (asyncio.to_thread(checksum, path, algo=algo) for path in unique)
    found = dict(zip(unique, await asyncio.gather(*jobs)))
    return [found[path] for path in paths]
