# code: busy-loop
# It asks again and again whether the threads are done.
import asyncio

from lab import checksum


async def checksum_all(paths, algo):
    loop = asyncio.get_running_loop()
    jobs = [loop.run_in_executor(None, lambda p=p: checksum(p, algo=algo))
            for p in paths]
    while not all(job.done() for job in jobs):
        await asyncio.sleep(0)
    return [job.result() for job in jobs]
