import asyncio


async def user(name):
    await asyncio.sleep(0.2)
    return name


async def weather(town):
    await asyncio.sleep(0.2)
    return town


async def main():
    print(await user("ann"), await weather("Oslo"))


asyncio.run(main())
