# code: forgot-await-task
# It returns futures of the executor.
import asyncio

from lab import checksum


async def checksum_all(paths, algo):
    loop = asyncio.get_running_loop()
    return [loop.run_in_executor(None, lambda p=p: checksum(p, algo=algo))
            for p in paths]
