# code: blocked-loop
# result() of a thread's future blocks the loop.
from concurrent.futures import ThreadPoolExecutor

from lab import checksum


async def checksum_all(paths, algo):
    pool = ThreadPoolExecutor()
    futures = [pool.submit(checksum, path, algo=algo) for path in paths]
    return [future.result() for future in futures]
