# two workers that are told the id
# More than this exercise needs, and no slower.
import asyncio

from lab import get_friends, get_orders, get_user


async def worker(key, service, told, page):
    page[key] = await service(await told.get())


async def dashboard(name):
    page, told = {}, asyncio.Queue()
    workers = [
        asyncio.create_task(worker("orders", get_orders, told, page)),
        asyncio.create_task(worker("friends", get_friends, told, page)),
    ]
    page["id"] = await get_user(name)
    for _ in workers:
        told.put_nowait(page["id"])
    await asyncio.gather(*workers)
    return page
