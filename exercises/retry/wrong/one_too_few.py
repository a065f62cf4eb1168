# code: gave-up-early
# It counts the pauses instead of the attempts.
import asyncio


async def retry(op, attempts=3, base=1.0):
    for attempt in range(attempts - 1):
        try:
            return await op()
        except Exception:
            if attempt == attempts - 2:
                raise
        await asyncio.sleep(base * 2**attempt)
