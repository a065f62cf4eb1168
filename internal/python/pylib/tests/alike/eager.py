"""Eager tasks begin where they are made."""
import asyncio

async def quick(n):
    print("began", n)
    if n % 2:
        await asyncio.sleep(0)
    print("ended", n)
    return n

async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    tasks = [asyncio.create_task(quick(n)) for n in range(4)]
    print([task.done() for task in tasks])
    print(await asyncio.gather(*tasks))
    async with asyncio.TaskGroup() as group:
        for n in range(2):
            group.create_task(quick(n))
        print("in the group")

asyncio.run(main())
