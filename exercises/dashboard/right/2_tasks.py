# two tasks
# Both are made before the first of them is awaited.
import asyncio

from lab import get_friends, get_orders, get_user


async def dashboard(name):
    uid = await get_user(name)
    orders = asyncio.create_task(get_orders(uid))
    friends = asyncio.create_task(get_friends(uid))
    return {"id": uid, "orders": await orders, "friends": await friends}
