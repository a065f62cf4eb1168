# run_in_executor, with partial
# run_in_executor takes no keyword arguments; partial puts them in.
import asyncio
import functools

from lab import checksum


async def checksum_all(paths, algo):
    loop = asyncio.get_running_loop()
    futures = [
        loop.run_in_executor(
            None, functools.partial(checksum, path, algo=algo)
        )
        for path in paths
    ]
    return await asyncio.gather(*futures)
