import asyncio


async def save():
    await asyncio.sleep(1)
    print("saved")


async def main():
    task = asyncio.create_task(save())
    await asyncio.sleep(0.1)
    return task


asyncio.run(main())
