# code: slept-after-last
# It sleeps after the last failure, too.
import asyncio


async def retry(op, attempts=3, base=1.0):
    for attempt in range(attempts):
        try:
            return await op()
        except Exception as error:
            last = error
            await asyncio.sleep(base * 2**attempt)
    raise last
