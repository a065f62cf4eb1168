# code: called-not-passed
# The same, in the older form.
import asyncio
import time


async def countdown(name, n, log):
    loop = asyncio.get_running_loop()
    for i in range(n, 0, -1):
        log.append(f"{name}{i}")
        await loop.run_in_executor(None, time.sleep(1))
