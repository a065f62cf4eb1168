# code: time
# A lock lets only one of them count.
import asyncio

lock = asyncio.Lock()


async def countdown(name, n, log):
    async with lock:
        for i in range(n, 0, -1):
            log.append(f"{name}{i}")
            await asyncio.sleep(1)
