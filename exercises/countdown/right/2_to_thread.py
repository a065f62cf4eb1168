# the blocking pause, on a thread of its own
# What can't be changed can be moved out of the loop's way.
import asyncio
import time


async def countdown(name: str, n: int, log: list[str]) -> None:
    for i in range(n, 0, -1):
        log.append(f"{name}{i}")
        await asyncio.to_thread(time.sleep, 1)
