# code: left-running
# Starts the countdown and returns before it has begun.
import asyncio


async def tick(name, n, log):
    for i in range(n, 0, -1):
        log.append(f"{name}{i}")
        await asyncio.sleep(1)


async def countdown(name, n, log):
    asyncio.create_task(tick(name, n, log))
