import asyncio


async def work():
    try:
        await asyncio.sleep(1.5)
    except asyncio.CancelledError:
        await asyncio.sleep(1)  # never mind, goes on
    return "I ignored it"


async def main():
    try:
        async with asyncio.timeout(0.5):
            print("returned:", await work())
    except TimeoutError:
        print("TimeoutError")


asyncio.run(main())
