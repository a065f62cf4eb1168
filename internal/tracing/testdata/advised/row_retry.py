import asyncio


async def fetch(attempt):
    await asyncio.sleep(0.2)
    if attempt < 2:
        raise OSError("not yet")


async def main():
    for attempt in range(3):
        try:
            await fetch(attempt)
        except OSError:
            continue


asyncio.run(main())
