# code: sequential-task
# The second task is made when the first one is done.
import asyncio

from lab import get_friends, get_orders, get_user


async def dashboard(name):
    uid = await get_user(name)
    orders = await asyncio.create_task(get_orders(uid))
    friends = await asyncio.create_task(get_friends(uid))
    return {"id": uid, "orders": orders, "friends": friends}
