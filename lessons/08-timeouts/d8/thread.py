import asyncio
import time


def work():
    time.sleep(1.5)
    print("the thread is done now")


async def go_on():
    await asyncio.sleep(0.8)


async def main():
    try:
        async with asyncio.timeout(0.5):
            print("returned:", await asyncio.to_thread(work))
    except TimeoutError:
        print("TimeoutError")
    await go_on()


asyncio.run(main())
