# code: swallowed-cancel
# CancelledError is a BaseException.
import asyncio


async def retry(op, attempts=3, base=1.0):
    for attempt in range(attempts):
        try:
            return await op()
        except BaseException:
            if attempt == attempts - 1:
                raise
        await asyncio.sleep(base * 2**attempt)
