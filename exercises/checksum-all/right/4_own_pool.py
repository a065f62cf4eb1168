# a pool of its own
import asyncio
from concurrent.futures import ThreadPoolExecutor

from lab import checksum


async def checksum_all(paths, algo):
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=4) as pool:
        futures = [
            loop.run_in_executor(pool, lambda p=p: checksum(p, algo=algo))
            for p in paths
        ]
        return await asyncio.gather(*futures)
