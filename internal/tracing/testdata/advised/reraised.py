import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(0.3)  # cleans up, and passes it on
        raise


async def tidy():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(0.3)


async def main():
    tasks = [asyncio.create_task(work()), asyncio.create_task(tidy())]
    await asyncio.sleep(0.05)
    for task in tasks:
        task.cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))
    try:
        async with asyncio.timeout(0.1):
            await work()
    except TimeoutError:
        print("late")


asyncio.run(main())
