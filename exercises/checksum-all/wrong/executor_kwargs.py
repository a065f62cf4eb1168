# code: executor-kwargs
# run_in_executor takes no keyword arguments.
import asyncio

from lab import checksum


async def checksum_all(paths, algo):
    loop = asyncio.get_running_loop()
    jobs = [loop.run_in_executor(None, checksum, path, algo=algo)
            for path in paths]
    return await asyncio.gather(*jobs)
