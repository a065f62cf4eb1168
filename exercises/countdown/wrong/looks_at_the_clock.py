# code: busy-loop
# Asks again and again whether the second is over.
import asyncio
import time


async def countdown(name, n, log):
    for i in range(n, 0, -1):
        log.append(f"{name}{i}")
        end = time.monotonic() + 1
        while time.monotonic() < end:
            await asyncio.sleep(0)
