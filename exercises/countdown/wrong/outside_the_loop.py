# code: too-fast
# The pause has slipped out of the loop: one for all ticks.
import asyncio


async def countdown(name, n, log):
    for i in range(n, 0, -1):
        log.append(f"{name}{i}")
    await asyncio.sleep(1)
