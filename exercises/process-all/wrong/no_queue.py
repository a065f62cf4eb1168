# code: no-queue
# A semaphore does it as well, but there is no queue.
import asyncio


async def process_all(items, work, n):
    semaphore, results, errors = asyncio.Semaphore(n), [], []

    async def one(item):
        async with semaphore:
            try:
                results.append(await work(item))
            except Exception as error:
                errors.append(error)

    await asyncio.gather(*(one(item) for item in items))
    return results, errors
