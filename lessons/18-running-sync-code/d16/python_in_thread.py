import asyncio


async def heartbeat():
    while True:
        await asyncio.sleep(0.1)
        print("beat")


def count():
    total = 0
    for i in range(15_000_000):
        total += i
    return total


async def main():
    beating = asyncio.create_task(heartbeat())
    await asyncio.sleep(0.25)  # two beats
    await asyncio.to_thread(count)
    await asyncio.sleep(0.25)  # two more
    beating.cancel()


asyncio.run(main())
