# asyncio.sleep
# The pause that gives the thread to whoever can use it.
import asyncio


async def countdown(name: str, n: int, log: list[str]) -> None:
    for i in range(n, 0, -1):
        log.append(f"{name}{i}")
        await asyncio.sleep(1)
