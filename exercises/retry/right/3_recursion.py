# recursion
import asyncio


async def retry(op, attempts=3, base=1.0):
    try:
        return await op()
    except Exception:
        if attempts == 1:
            raise
    await asyncio.sleep(base)
    return await retry(op, attempts - 1, 2 * base)
