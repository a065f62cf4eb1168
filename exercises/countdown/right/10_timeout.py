# a wait for nothing, with a limit
# The event never comes; the second passes all the same.
import asyncio


async def countdown(name, n, log):
    never = asyncio.Event()
    for i in range(n, 0, -1):
        log.append(f"{name}{i}")
        try:
            async with asyncio.timeout(1):
                await never.wait()
        except TimeoutError:
            pass
