import asyncio


async def crunch():
    return sum(i * i for i in range(6_000_000))


async def main():
    results = await asyncio.gather(crunch(), crunch())
    print(results[0] == results[1])


asyncio.run(main())
