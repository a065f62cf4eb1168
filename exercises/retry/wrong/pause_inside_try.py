# code: swallowed-cancel
# A cancelled pause counts as a failed one.
import asyncio


async def retry(op, attempts=3, base=1.0):
    for attempt in range(attempts):
        try:
            return await op()
        except Exception:
            if attempt == attempts - 1:
                raise
        try:
            await asyncio.sleep(base * 2**attempt)
        except asyncio.CancelledError:
            pass
