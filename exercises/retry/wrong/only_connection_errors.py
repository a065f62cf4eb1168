# code: gave-up-early
# Other failures are not tried again.
import asyncio


async def retry(op, attempts=3, base=1.0):
    for attempt in range(attempts):
        try:
            return await op()
        except ConnectionError:
            if attempt == attempts - 1:
                raise
        await asyncio.sleep(base * 2**attempt)
