# code: wrong-value
# Counts one tick too many.
import asyncio


async def countdown(name, n, log):
    for i in range(n, -1, -1):
        log.append(f"{name}{i}")
        await asyncio.sleep(1)
