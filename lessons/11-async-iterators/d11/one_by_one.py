import asyncio


async def fetch_page(number):
    await asyncio.sleep(0.5)
    return f"page {number}"


async def process(page):
    await asyncio.sleep(0.5)
    print(page, "is processed")


async def fetch_pages():
    for number in (1, 2, 3):
        yield await fetch_page(number)


async def main():
    async for page in fetch_pages():
        await process(page)


asyncio.run(main())
