# code: wrong-backoff
# The pauses grow, but do not double.
import asyncio


async def retry(op, attempts=3, base=1.0):
    for attempt in range(attempts):
        try:
            return await op()
        except Exception:
            if attempt == attempts - 1:
                raise
        await asyncio.sleep(base * (attempt + 1))
