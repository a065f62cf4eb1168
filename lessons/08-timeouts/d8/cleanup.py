import asyncio


async def work():
    try:
        await asyncio.sleep(1.5)
        return "done"
    finally:
        await asyncio.sleep(1)  # says goodbye to a server


async def main():
    try:
        async with asyncio.timeout(0.5):
            print("returned:", await work())
    except TimeoutError:
        print("TimeoutError")


asyncio.run(main())
