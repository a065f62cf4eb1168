import asyncio


async def work():
    await asyncio.sleep(1.5)
    return "done"


async def main():
    try:
        async with asyncio.timeout(0.5):
            print("returned:", await work())
    except TimeoutError:
        print("TimeoutError")


asyncio.run(main())
