# code: left-running
# The page is there, and a task goes on to refresh it.
import asyncio

from lab import get_friends, get_orders, get_user


async def refresh(page, uid):
    while True:
        await asyncio.sleep(30)
        page["refreshed"] = uid


async def dashboard(name):
    uid = await get_user(name)
    orders, friends = await asyncio.gather(
        get_orders(uid), get_friends(uid)
    )
    page = {"id": uid, "orders": orders, "friends": friends}
    asyncio.create_task(refresh(page, uid))
    return page
