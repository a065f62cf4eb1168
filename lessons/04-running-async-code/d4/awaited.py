import asyncio


async def backup():
    try:
        await asyncio.sleep(3)
        print("backup: complete")
    except asyncio.CancelledError:
        print("backup: cancelled")
        raise


async def main():
    task = asyncio.create_task(backup())
    await asyncio.sleep(1)
    await task
    return 7


print("main returned", asyncio.run(main()))
