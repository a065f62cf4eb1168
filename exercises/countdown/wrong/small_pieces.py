# code: blocked-loop
# Blocks in small pieces, with a short turn for the others in between.
import asyncio
import time


async def countdown(name, n, log):
    for i in range(n, 0, -1):
        log.append(f"{name}{i}")
        for _ in range(10):
            time.sleep(0.05)
            await asyncio.sleep(0.05)
