# code: result-too-early
# Inside the block the tasks have only been started.
import asyncio

from lab import get_friends, get_orders, get_user


async def dashboard(name):
    uid = await get_user(name)
    async with asyncio.TaskGroup() as group:
        orders = group.create_task(get_orders(uid))
        friends = group.create_task(get_friends(uid))
        page = {"id": uid, "orders": orders.result()}
        return page | {"friends": friends.result()}
