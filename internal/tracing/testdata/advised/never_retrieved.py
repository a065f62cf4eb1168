import asyncio


async def fetch():
    await asyncio.sleep(0.1)
    raise ValueError("no page")


async def main():
    task = asyncio.create_task(fetch())
    await asyncio.sleep(0.2)
    del task
    await asyncio.sleep(0.1)


asyncio.run(main())
