import asyncio


async def greet(name):
    await asyncio.sleep(1)
    print("Hello,", name)


async def main():
    await asyncio.gather(greet("Ada"), greet("Grace"))


asyncio.run(main())
