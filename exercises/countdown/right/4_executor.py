# run_in_executor
# The older way onto a thread.
import asyncio
import time


async def countdown(name, n, log):
    loop = asyncio.get_running_loop()
    for i in range(n, 0, -1):
        log.append(f"{name}{i}")
        await loop.run_in_executor(None, time.sleep, 1)
