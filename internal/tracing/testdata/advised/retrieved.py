import asyncio


async def fetch():
    await asyncio.sleep(0.1)
    raise ValueError("no page")


async def main():
    task = asyncio.create_task(fetch())
    await asyncio.wait([task])
    print(task.exception())
    print(await asyncio.gather(fetch(), fetch(), return_exceptions=True))
    seen = asyncio.create_task(fetch())
    seen.add_done_callback(lambda done: print(done.exception()))
    await asyncio.sleep(0.2)


asyncio.run(main())
