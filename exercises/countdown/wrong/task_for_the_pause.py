# code: left-running
# Makes a task of each pause, and waits for none.
import asyncio


async def countdown(name, n, log):
    for i in range(n, 0, -1):
        log.append(f"{name}{i}")
        asyncio.create_task(asyncio.sleep(1))
