# code: wrong-value
# Makes a new list each time; the caller's stays empty.
import asyncio


async def countdown(name, n, log):
    for i in range(n, 0, -1):
        log = [*log, f"{name}{i}"]
        await asyncio.sleep(1)
