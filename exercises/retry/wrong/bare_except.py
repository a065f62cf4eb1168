# code: swallowed-cancel
# A bare except takes a cancellation for a failure.
import asyncio


async def retry(op, attempts=3, base=1.0):
    for attempt in range(attempts):
        try:
            return await op()
        except:
            if attempt == attempts - 1:
                raise
        await asyncio.sleep(base * 2**attempt)
