# code: wrong-tries
# It tries once more after the last attempt.
import asyncio


async def retry(op, attempts=3, base=1.0):
    for attempt in range(attempts):
        try:
            return await op()
        except Exception:
            await asyncio.sleep(base * 2**attempt)
    return await op()
