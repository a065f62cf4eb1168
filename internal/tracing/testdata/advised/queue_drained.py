import asyncio


async def produce(queue):
    for item in range(60):
        await queue.put(item)
        await asyncio.sleep(0.01)


async def consume(queue):
    while True:
        await queue.get()
        await asyncio.sleep(0.04)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    eating = asyncio.create_task(consume(queue))
    await produce(queue)
    await queue.join()  # a burst, worked off in the end
    eating.cancel()


asyncio.run(main())
