import asyncio


async def save(name):
    await asyncio.sleep(0.1)


async def main():
    later = save("a")
    unused = save("b")
    await asyncio.sleep(0.1)
    await later
    unused.close()  # not needed after all


asyncio.run(main())
