# code: forgot-await
# op() is never awaited.
import asyncio


async def retry(op, attempts=3, base=1.0):
    for attempt in range(attempts):
        try:
            return op()
        except Exception:
            if attempt == attempts - 1:
                raise
        await asyncio.sleep(base * 2**attempt)
