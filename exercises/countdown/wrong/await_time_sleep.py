# code: await-non-awaitable
# Puts the await in front of the blocking pause.
import time


async def countdown(name, n, log):
    for i in range(n, 0, -1):
        log.append(f"{name}{i}")
        await time.sleep(1)
