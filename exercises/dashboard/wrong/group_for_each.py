# code: sequential-task
# Each group waits at its own end.
import asyncio

from lab import get_friends, get_orders, get_user


async def dashboard(name):
    uid = await get_user(name)
    async with asyncio.TaskGroup() as group:
        orders = group.create_task(get_orders(uid))
    async with asyncio.TaskGroup() as group:
        friends = group.create_task(get_friends(uid))
    return dict(id=uid, orders=orders.result(), friends=friends.result())
