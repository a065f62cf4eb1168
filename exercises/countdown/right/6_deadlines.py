# the clock of the loop
# Each tick has its own time, so no lateness adds up.
import asyncio


async def countdown(name, n, log):
    loop = asyncio.get_running_loop()
    begun = loop.time()
    for i in range(n, 0, -1):
        log.append(f"{name}{i}")
        due = begun + n - i + 1
        await asyncio.sleep(due - loop.time())
