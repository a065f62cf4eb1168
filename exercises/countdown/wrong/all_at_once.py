# code: too-fast
# One second for all ticks together.
import asyncio


async def countdown(name, n, log):
    async def tick(i):
        log.append(f"{name}{i}")
        await asyncio.sleep(1)

    await asyncio.gather(*(tick(i) for i in range(n, 0, -1)))
