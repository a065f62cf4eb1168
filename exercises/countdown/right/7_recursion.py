# a countdown that awaits the rest of itself
# From n down is one tick, a second, and from n - 1 down.
import asyncio


async def countdown(name, n, log):
    if n > 0:
        log.append(f"{name}{n}")
        await asyncio.sleep(1)
        await countdown(name, n - 1, log)
