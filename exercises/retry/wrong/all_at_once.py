# code: wrong-backoff
# It starts all attempts, and the pauses count from the beginning.
import asyncio


async def retry(op, attempts=3, base=1.0):
    async def later(n):
        await asyncio.sleep(base * (2**n - 1))
        return await op()

    tasks = [asyncio.create_task(later(n)) for n in range(attempts)]
    for task in tasks:
        try:
            return await task
        except Exception:
            if task is tasks[-1]:
                raise
