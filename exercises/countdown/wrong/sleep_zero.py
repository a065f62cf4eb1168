# code: blocked-loop
# Lets the others have one turn, and then blocks them again.
import asyncio
import time


async def countdown(name, n, log):
    for i in range(n, 0, -1):
        log.append(f"{name}{i}")
        await asyncio.sleep(0)
        time.sleep(1)
