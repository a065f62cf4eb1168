# it looks at the cancellation, and passes it on
import asyncio


async def retry(op, attempts=3, base=1.0):
    attempt = 0
    while True:
        try:
            return await op()
        except asyncio.CancelledError:
            print("cancelled in attempt", attempt)
            raise
        except Exception:
            attempt += 1
            if attempt >= attempts:
                raise
            await asyncio.sleep(base * 2 ** (attempt - 1))
