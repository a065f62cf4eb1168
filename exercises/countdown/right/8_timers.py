# timers of the loop, and a future at the end
# Every tick is a callback that the loop makes in time.
import asyncio


async def countdown(name, n, log):
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    for i in range(n, 0, -1):
        loop.call_later(n - i, log.append, f"{name}{i}")
    loop.call_later(n, done.set_result, None)
    await done
