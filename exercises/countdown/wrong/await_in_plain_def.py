# code: await-outside
# Waits in a helper that is no coroutine function.
import asyncio


def pause():
    await asyncio.sleep(1)


async def countdown(name, n, log):
    for i in range(n, 0, -1):
        log.append(f"{name}{i}")
        pause()
