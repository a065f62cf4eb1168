import asyncio


async def log_in(name):
    await asyncio.sleep(0.1)
    return f"{name}'s token"


async def orders(token):
    await asyncio.sleep(0.1)
    return [token]


async def main():
    token = await log_in("ann")
    print(len(await orders(token)))


asyncio.run(main())
