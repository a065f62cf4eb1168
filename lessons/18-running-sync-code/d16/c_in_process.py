import asyncio
from concurrent.futures import ProcessPoolExecutor


async def heartbeat():
    while True:
        await asyncio.sleep(0.1)
        print("beat")


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(max_workers=1) as pool:
        beating = asyncio.create_task(heartbeat())
        await asyncio.sleep(0.25)  # two beats
        await loop.run_in_executor(pool, sum, range(60_000_000))
        await asyncio.sleep(0.25)  # two more
        beating.cancel()


if __name__ == "__main__":  # the process imports this file
    asyncio.run(main())
