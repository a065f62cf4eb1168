# code: reused-coro
# One coroutine object for all attempts.
import asyncio


async def retry(op, attempts=3, base=1.0):
    job = op()
    for attempt in range(attempts):
        try:
            return await job
        except Exception:
            if attempt == attempts - 1:
                raise
        await asyncio.sleep(base * 2**attempt)
