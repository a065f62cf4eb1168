import asyncio

n = 100
counter = 0
lock = asyncio.Lock()


async def increment():
    global counter
    async with lock:
        value = counter
        await asyncio.sleep(0.02)
        counter = value + 1


async def main():
    await asyncio.gather(*(increment() for _ in range(n)))
    print("the counter says", counter)


asyncio.run(main())
