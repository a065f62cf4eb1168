# code: swallowed-error
# After the last failure it returns None.
import asyncio


async def retry(op, attempts=3, base=1.0):
    for attempt in range(attempts):
        try:
            return await op()
        except Exception:
            if attempt < attempts - 1:
                await asyncio.sleep(base * 2**attempt)
