# one task for each tick
# All are started at once, and each knows how long to wait.
import asyncio


async def countdown(name, n, log):
    async def tick(i):
        await asyncio.sleep(n - i)
        log.append(f"{name}{i}")
        await asyncio.sleep(1)

    async with asyncio.TaskGroup() as group:
        for i in range(n, 0, -1):
            group.create_task(tick(i))
