# code: wrong-value
# Pauses before each tick, so the first one comes late.
import asyncio


async def countdown(name, n, log):
    for i in range(n, 0, -1):
        await asyncio.sleep(1)
        log.append(f"{name}{i}")
