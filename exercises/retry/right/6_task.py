# each attempt in a task
import asyncio


async def retry(op, attempts=3, base=1.0):
    for attempt in range(1, attempts + 1):
        task = asyncio.create_task(op())
        try:
            return await task
        except Exception:
            if attempt == attempts:
                raise
            await asyncio.sleep(base * 2 ** (attempt - 1))
