import asyncio


async def produce(queue):
    for item in range(600):
        queue.put_nowait(item)
        if item % 60 == 0:
            await asyncio.sleep(0.1)


async def consume(queue):
    while True:
        await queue.get()
        await asyncio.sleep(0.002)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    eating = asyncio.create_task(consume(queue))
    await produce(queue)
    await queue.join()
    eating.cancel()


asyncio.run(main())
