# code: too-fast
# Lets go for a turn instead of a second.
import asyncio


async def countdown(name, n, log):
    for i in range(n, 0, -1):
        log.append(f"{name}{i}")
        await asyncio.sleep(0)
