# code: never-ends
# Stops at zero, and forgets that it may begin there.
import asyncio


async def countdown(name, n, log):
    while True:
        log.append(f"{name}{n}")
        await asyncio.sleep(1)
        n -= 1
        if n == 0:
            return
