# a future for each item
# The workers fill the futures in; gather sorts out what became of them.
import asyncio


async def process_all(items, work, n):
    loop = asyncio.get_running_loop()
    queue = asyncio.Queue()

    async def worker():
        while True:
            item, future = await queue.get()
            try:
                future.set_result(await work(item))
            except Exception as error:
                future.set_exception(error)

    futures = []
    for item in items:
        futures.append(loop.create_future())
        queue.put_nowait((item, futures[-1]))
    workers = {asyncio.create_task(worker()) for _ in range(n)}
    await asyncio.gather(*futures, return_exceptions=True)
    for task in workers:
        task.cancel()
    if workers:
        await asyncio.wait(workers)
    errors = [future.exception() for future in futures]
    results = [f.result() for f, error in zip(futures, errors) if not error]
    return results, [error for error in errors if error]
