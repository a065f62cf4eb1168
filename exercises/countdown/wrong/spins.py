# code: busy-loop
# Keeps the thread busy until the second is over.
import time


async def countdown(name, n, log):
    for i in range(n, 0, -1):
        log.append(f"{name}{i}")
        end = time.monotonic() + 1
        while time.monotonic() < end:
            pass
