# code: forgot-await
# Makes the pause, and never awaits it.
import asyncio


async def countdown(name, n, log):
    for i in range(n, 0, -1):
        log.append(f"{name}{i}")
        asyncio.sleep(1)
