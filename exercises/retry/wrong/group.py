# code: wrong-error
# A TaskGroup wraps the error.
import asyncio


async def retry(op, attempts=3, base=1.0):
    for attempt in range(attempts):
        try:
            async with asyncio.TaskGroup() as group:
                task = group.create_task(op())
            return task.result()
        except Exception:
            if attempt == attempts - 1:
                raise
        await asyncio.sleep(base * 2**attempt)
