# code: wrong-backoff
# base to the power of the attempt: the same for 1, and wrong for others.
import asyncio


async def retry(op, attempts=3, base=1.0):
    for attempt in range(attempts):
        try:
            return await op()
        except Exception:
            if attempt == attempts - 1:
                raise
        await asyncio.sleep(base * (2 * base) ** attempt)
