import asyncio
import gc

running = set()


async def save():
    await asyncio.sleep(0.1)


async def main():
    for _ in range(3):
        task = asyncio.create_task(save())
        running.add(task)
        task.add_done_callback(running.discard)
        del task
    gc.collect()
    await asyncio.sleep(0.2)


asyncio.run(main())
