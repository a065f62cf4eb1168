# code: wrong-value
# Begins with an empty list, whatever was in it.
import asyncio


async def countdown(name, n, log):
    log.clear()
    for i in range(n, 0, -1):
        log.append(f"{name}{i}")
        await asyncio.sleep(1)
