import asyncio
import time


async def download(name):
    await asyncio.sleep(1)
    return f"{name} is here"


def other_work():
    time.sleep(1)


async def main():
    page = asyncio.create_task(download("page"))
    photo = asyncio.create_task(download("photo"))
    other_work()
    print(await page)
    print(await photo)


asyncio.run(main())
