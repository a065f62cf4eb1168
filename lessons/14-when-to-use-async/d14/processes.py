import asyncio
from concurrent.futures import ProcessPoolExecutor


def crunch():
    return sum(i * i for i in range(6_000_000))


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(max_workers=2) as pool:
        results = await asyncio.gather(
            loop.run_in_executor(pool, crunch),
            loop.run_in_executor(pool, crunch),
        )
    print(results[0] == results[1])


if __name__ == "__main__":  # each process imports this file
    asyncio.run(main())
