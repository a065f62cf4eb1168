import asyncio


def crunch():
    return sum(i * i for i in range(6_000_000))


async def main():
    results = await asyncio.gather(
        asyncio.to_thread(crunch),
        asyncio.to_thread(crunch),
    )
    print(results[0] == results[1])


asyncio.run(main())
