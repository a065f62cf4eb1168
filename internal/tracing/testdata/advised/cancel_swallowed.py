import asyncio


async def work():
    while True:
        try:
            await asyncio.sleep(0.1)
        except asyncio.CancelledError:
            print("no")
            await asyncio.sleep(0.5)
            return


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0.05)
    task.cancel()
    await asyncio.wait([task])


asyncio.run(main())
