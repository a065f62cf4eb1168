# code: too-fast
# The last tick has no second of its own.
import asyncio


async def countdown(name, n, log):
    for i in range(n, 0, -1):
        log.append(f"{name}{i}")
        if i > 1:
            await asyncio.sleep(1)
