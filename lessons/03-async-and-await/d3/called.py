import asyncio


async def steps(name):
    print(name, 1)
    await asyncio.sleep(0.1)
    print(name, 2)


async def main():
    steps("A")
    steps("B")
    print("main is done")


asyncio.run(main())
