import asyncio
import time


async def heartbeat():
    while True:
        await asyncio.sleep(0.1)
        print("beat")


async def main():
    beating = asyncio.create_task(heartbeat())
    await asyncio.sleep(0.25)  # two beats
    await asyncio.to_thread(time.sleep, 1)
    await asyncio.sleep(0.25)  # two more
    beating.cancel()


asyncio.run(main())
