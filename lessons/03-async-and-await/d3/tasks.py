import asyncio


async def steps(name):
    print(name, 1)
    await asyncio.sleep(0.1)
    print(name, 2)


async def main():
    first = asyncio.create_task(steps("A"))
    second = asyncio.create_task(steps("B"))
    await first
    await second
    print("main is done")


asyncio.run(main())
