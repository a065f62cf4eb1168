# code: not-fetched
# Every lambda sees the last path.
import asyncio

from lab import checksum


async def checksum_all(paths, algo):
    loop = asyncio.get_running_loop()
    jobs = []
    for path in paths:
        jobs.append(
            loop.run_in_executor(None, lambda: checksum(path, algo=algo)))
    await asyncio.gather(*jobs)
    return [f"{algo} of {path}" for path in paths]
