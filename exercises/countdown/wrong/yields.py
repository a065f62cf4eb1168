# code: wrong-shape
# A yield, to let go, makes something of it that can't be awaited.
import asyncio


async def countdown(name, n, log):
    for i in range(n, 0, -1):
        log.append(f"{name}{i}")
        yield await asyncio.sleep(1)
