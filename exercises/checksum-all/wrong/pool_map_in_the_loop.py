# code: blocked-loop
# It waits for the pool on the thread of the loop.
from concurrent.futures import ThreadPoolExecutor

from lab import checksum


async def checksum_all(paths, algo):
    with ThreadPoolExecutor() as pool:
        return list(pool.map(lambda path: checksum(path, algo=algo), paths))
