"""A bounded queue holds its producer back, and its workers take turns."""
import asyncio

async def produce(queue):
    for n in range(6):
        await queue.put(n)
        print("put", n, queue.qsize())

async def work(name, queue):
    while True:
        n = await queue.get()
        print(name, "got", n)
        await asyncio.sleep(0)
        queue.task_done()

async def main():
    queue = asyncio.Queue(2)
    workers = [asyncio.create_task(work(f"w{n}", queue)) for n in range(2)]
    await produce(queue)
    await queue.join()
    for worker in workers:
        worker.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))
    order = asyncio.PriorityQueue()
    for n in (3, 1, 2):
        order.put_nowait(n)
    print([await order.get() for _ in range(3)])

asyncio.run(main())
