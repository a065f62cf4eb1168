# a thread that waits for the others
import asyncio
from concurrent.futures import ThreadPoolExecutor

from lab import checksum


def in_a_pool(paths, algo):
    with ThreadPoolExecutor(max_workers=4) as pool:
        return list(pool.map(lambda path: checksum(path, algo=algo), paths))


async def checksum_all(paths, algo):
    return await asyncio.to_thread(in_a_pool, paths, algo)
