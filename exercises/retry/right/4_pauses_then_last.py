# the last attempt stands alone
# Nobody catches what it raises, so its error comes out by itself.
import asyncio


async def retry(op, attempts=3, base=1.0):
    for n in range(attempts - 1):
        try:
            return await op()
        except Exception:
            await asyncio.sleep(base * 2**n)
    return await op()
