import asyncio


async def work():
    try:
        async with asyncio.timeout(0.1):
            await asyncio.sleep(1)
    except TimeoutError:
        print("late")  # a timeout takes its cancellation back
    await asyncio.sleep(0.3)


async def fails():
    await asyncio.sleep(0.1)
    raise ValueError


async def main():
    await work()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails())
            group.create_task(work())
    except* ValueError:
        print("one failed, the other was cancelled")
    await asyncio.sleep(0.3)


asyncio.run(main())
