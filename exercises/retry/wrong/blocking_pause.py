# code: blocked-loop
# time.sleep holds the event loop.
import time


async def retry(op, attempts=3, base=1.0):
    for attempt in range(attempts):
        try:
            return await op()
        except Exception:
            if attempt == attempts - 1:
                raise
        time.sleep(base * 2**attempt)
