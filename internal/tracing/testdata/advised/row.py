import asyncio


async def price(item):
    await asyncio.sleep(0.2)
    return len(item)


async def main():
    tea = await price("tea")
    milk = await price("milk")
    print(tea + milk)


asyncio.run(main())
