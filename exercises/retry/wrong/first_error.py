# code: wrong-error
# It raises the error of the first attempt.
import asyncio


async def retry(op, attempts=3, base=1.0):
    first = None
    for attempt in range(attempts):
        try:
            return await op()
        except Exception as error:
            first = first or error
            if attempt == attempts - 1:
                raise first
        await asyncio.sleep(base * 2**attempt)
