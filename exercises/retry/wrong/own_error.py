# code: wrong-error
# It raises an error of its own.
import asyncio


async def retry(op, attempts=3, base=1.0):
    for attempt in range(attempts):
        try:
            return await op()
        except Exception as error:
            if attempt == attempts - 1:
                raise RuntimeError("no attempt worked") from error
        await asyncio.sleep(base * 2**attempt)
