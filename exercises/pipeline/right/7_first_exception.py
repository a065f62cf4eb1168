# asyncio.wait until the first error
# It neither raises nor cancels: both are done by hand.
import asyncio


async def pipeline(source, work, sink, *, workers, buffer):
    todo, done = asyncio.Queue(buffer), asyncio.Queue(buffer)
    stop = object()
    sunk = []

    async def read():
        try:
            async for item in source:
                await todo.put(item)
        finally:
            await source.aclose()
        await todo.put(stop)

    async def worker():
        while (item := await todo.get()) is not stop:
            await done.put(await work(item))
        await todo.put(stop)
        await done.put(stop)

    async def write():
        for _ in range(workers):
            while (result := await done.get()) is not stop:
                await sink(result)
                sunk.append(1)

    jobs = [read(), write()] + [worker() for _ in range(workers)]
    tasks = [asyncio.create_task(job) for job in jobs]
    try:
        ended, _ = await asyncio.wait(
            tasks, return_when=asyncio.FIRST_EXCEPTION
        )
        for task in ended:
            task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return len(sunk)
