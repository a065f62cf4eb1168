# submit, then wrap_future
import asyncio
from concurrent.futures import ThreadPoolExecutor

from lab import checksum


async def checksum_all(paths, algo):
    with ThreadPoolExecutor() as pool:
        futures = [pool.submit(checksum, path, algo=algo) for path in paths]
        return [await asyncio.wrap_future(future) for future in futures]
