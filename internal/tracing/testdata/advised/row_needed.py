import asyncio


async def fetch(page):
    await asyncio.sleep(0.2)
    return page + 1


async def main():
    page = 0
    for _ in range(3):
        page = await fetch(page)  # each needs what the one before it brought
    print(page)


asyncio.run(main())
