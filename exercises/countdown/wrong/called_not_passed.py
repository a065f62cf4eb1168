# code: called-not-passed
# Calls the pause itself, and hands its result to the thread.
import asyncio
import time


async def countdown(name, n, log):
    for i in range(n, 0, -1):
        log.append(f"{name}{i}")
        await asyncio.to_thread(time.sleep(1))
