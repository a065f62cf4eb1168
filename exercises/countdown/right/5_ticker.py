# an async generator that ticks
# One part knows when, the other one knows what.
import asyncio


async def seconds(n):
    for left in range(n, 0, -1):
        yield left
        await asyncio.sleep(1)


async def countdown(name, n, log):
    async for left in seconds(n):
        log.append(f"{name}{left}")
