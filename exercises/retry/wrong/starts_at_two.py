# code: wrong-backoff
# The first pause is twice as long as it should be.
import asyncio


async def retry(op, attempts=3, base=1.0):
    for attempt in range(attempts):
        try:
            return await op()
        except Exception:
            if attempt == attempts - 1:
                raise
        await asyncio.sleep(base * 2 ** (attempt + 1))
