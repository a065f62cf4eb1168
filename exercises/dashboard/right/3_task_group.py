# a TaskGroup
# At the end of the block both lists are there.
import asyncio

from lab import get_friends, get_orders, get_user


async def dashboard(name):
    uid = await get_user(name)
    async with asyncio.TaskGroup() as group:
        orders = group.create_task(get_orders(uid))
        friends = group.create_task(get_friends(uid))
    return dict(id=uid, orders=orders.result(), friends=friends.result())
