# code: blocked-loop
# Believes that `async def` alone makes a pause harmless.
import time


async def pause(seconds):
    time.sleep(seconds)


async def countdown(name, n, log):
    for i in range(n, 0, -1):
        log.append(f"{name}{i}")
        await pause(1)
