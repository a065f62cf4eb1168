import asyncio


async def consume(queue):
    while True:
        await queue.get()
        await asyncio.sleep(0.01)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    for page in range(150):
        queue.put_nowait(page)  # a list of work that is there anyway
    workers = [asyncio.create_task(consume(queue)) for _ in range(5)]
    await queue.join()
    for worker in workers:
        worker.cancel()


asyncio.run(main())
