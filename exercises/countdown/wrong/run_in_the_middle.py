# code: nested-run
# Starts a second event loop inside of the first.
import asyncio


async def countdown(name, n, log):
    for i in range(n, 0, -1):
        log.append(f"{name}{i}")
        asyncio.run(asyncio.sleep(1))
