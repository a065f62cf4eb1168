# code: wrong-backoff
# It waits before the first attempt.
import asyncio


async def retry(op, attempts=3, base=1.0):
    pause = base
    for attempt in range(attempts):
        await asyncio.sleep(pause)
        pause *= 2
        try:
            return await op()
        except Exception:
            if attempt == attempts - 1:
                raise
