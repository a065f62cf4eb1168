# create_task, gather, and a finally
# gather raises the first error; the finally cancels the rest and waits.
import asyncio


async def pipeline(source, work, sink, *, workers, buffer):
    q1, q2 = asyncio.Queue(maxsize=buffer), asyncio.Queue(maxsize=buffer)
    end = object()

    async def producer():
        async for item in source:
            await q1.put(item)
        await q1.put(end)

    async def worker():
        while True:
            item = await q1.get()
            if item is end:
                await q1.put(end)
                return
            await q2.put(await work(item))

    async def workers_then_end():
        await asyncio.gather(*crew)
        await q2.put(end)

    async def consumer():
        n = 0
        while (result := await q2.get()) is not end:
            await sink(result)
            n += 1
        return n

    crew = [asyncio.create_task(worker()) for _ in range(workers)]
    others = [producer(), workers_then_end(), consumer()]
    tasks = [*crew, *map(asyncio.create_task, others)]
    try:
        return (await asyncio.gather(*tasks))[-1]
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await source.aclose()
