# an ordinary function that returns a task
# It starts at once, and the caller may await it.
import asyncio


async def tick(name, n, log):
    for i in range(n, 0, -1):
        log.append(f"{name}{i}")
        await asyncio.sleep(1)


def countdown(name, n, log):
    return asyncio.create_task(tick(name, n, log))
