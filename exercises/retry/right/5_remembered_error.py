# the error is kept, and raised at the end
import asyncio


async def retry(op, attempts=3, base=1.0):
    last = None
    for pause in [0, *(base * 2**n for n in range(attempts - 1))]:
        if last is not None:
            await asyncio.sleep(pause)
        try:
            return await op()
        except Exception as error:
            last = error
    raise last
