import asyncio


async def work():
    try:
        await asyncio.sleep(1.5)
    except asyncio.CancelledError:
        print("puts its tools away")
        raise  # whoever asked is told
    return "done"


async def main():
    try:
        async with asyncio.timeout(0.5):
            print("returned:", await work())
    except TimeoutError:
        print("TimeoutError")


asyncio.run(main())
