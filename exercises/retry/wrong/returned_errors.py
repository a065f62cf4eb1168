# code: called-twice
# A returned exception object is no failure.
import asyncio


async def retry(op, attempts=3, base=1.0):
    for attempt in range(attempts):
        [result] = await asyncio.gather(op(), return_exceptions=True)
        if not isinstance(result, Exception):
            return result
        if attempt < attempts - 1:
            await asyncio.sleep(base * 2**attempt)
    raise result
