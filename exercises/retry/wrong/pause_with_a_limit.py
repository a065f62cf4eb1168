# code: wrong-backoff
# No pause is longer than a minute.
import asyncio


async def retry(op, attempts=3, base=1.0):
    for n in range(attempts):
        try:
            return await op()
        except Exception:
            if n == attempts - 1:
                raise
        await asyncio.sleep(min(base * 2**n, 60))
