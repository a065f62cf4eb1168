# a pause that doubles
import asyncio


async def retry(op, attempts=3, base=1.0):
    pause = base
    while True:
        attempts -= 1
        try:
            return await op()
        except Exception:
            if attempts == 0:
                raise
            await asyncio.sleep(pause)
            pause *= 2
