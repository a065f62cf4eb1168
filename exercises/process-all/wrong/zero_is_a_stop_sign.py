# code: wrong-value
# 0 and "" are items, too, and are taken for stop signs here.
import asyncio


async def process_all(items, work, n):
    queue, results, errors = asyncio.Queue(), [], []

    async def worker():
        while (item := await queue.get()):
            try:
                results.append(await work(item))
            except Exception as error:
                errors.append(error)

    for item in [*items, *[None] * n]:
        queue.put_nowait(item)
    await asyncio.gather(*(worker() for _ in range(n)))
    return results, errors
