import asyncio

workers = 3
room = 0  # places in the queue, 0 for any number


async def process(item):
    await asyncio.sleep(0.2)
    print("done:", item)


async def produce(queue):
    for item in range(1, 13):
        await queue.put(item)


async def consume(queue):
    while True:
        item = await queue.get()
        await process(item)
        queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=room)
    consumers = [
        asyncio.create_task(consume(queue)) for _ in range(workers)
    ]
    try:
        async with asyncio.timeout(3):  # so that it ends at all
            await produce(queue)
            await queue.join()
        print("all items are done")
    except TimeoutError:
        print("3 seconds are over, and it still waits")
    for consumer in consumers:
        consumer.cancel()


asyncio.run(main())
