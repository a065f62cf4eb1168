# code: called-twice
# A falsy result counts as a failure.
import asyncio


async def retry(op, attempts=3, base=1.0):
    for attempt in range(attempts):
        try:
            if result := await op():
                return result
        except Exception:
            if attempt == attempts - 1:
                raise
        await asyncio.sleep(base * 2**attempt)
