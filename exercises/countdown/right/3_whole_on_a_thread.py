# the whole countdown on a thread
# Nothing in it is changed; it only runs somewhere else.
import asyncio
import time


def count(name, n, log):
    for i in range(n, 0, -1):
        log.append(f"{name}{i}")
        time.sleep(1)


async def countdown(name, n, log):
    await asyncio.to_thread(count, name, n, log)
