import asyncio


async def download(name):
    await asyncio.sleep(1)
    return f"{name} is here"


async def other_work():
    await asyncio.sleep(1)


async def main():
    page = download("page")
    photo = download("photo")
    await other_work()
    print(await page)
    print(await photo)


asyncio.run(main())
