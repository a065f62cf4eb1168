# a future that the first failure sets
# Every task has a callback; the caller waits for the future alone.
import asyncio


async def pipeline(source, work, sink, *, workers, buffer):
    over = asyncio.get_running_loop().create_future()
    first, second = asyncio.Queue(buffer), asyncio.Queue(buffer)
    nothing_more = object()
    tasks = []

    def ended(task):
        if task.cancelled() or over.done():
            return
        if error := task.exception():
            over.set_exception(error)
        elif task is writing:
            over.set_result(task.result())

    def start(coroutine):
        task = asyncio.create_task(coroutine)
        task.add_done_callback(ended)
        tasks.append(task)
        return task

    async def read():
        async for item in source:
            await first.put(item)
        for _ in range(workers):
            await first.put(nothing_more)

    async def process():
        while True:
            item = await first.get()
            if item is nothing_more:
                return await second.put(nothing_more)
            result = await work(item)
            await second.put(result)

    async def write():
        count, open_workers = 0, workers
        while open_workers:
            result = await second.get()
            if result is nothing_more:
                open_workers -= 1
                continue
            await sink(result)
            count += 1
        return count

    start(read())
    for _ in range(workers):
        start(process())
    writing = start(write())
    try:
        return await over
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
        for task in tasks:
            task.cancelled() or task.exception()
        await source.aclose()
