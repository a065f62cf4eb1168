# one task is enough
# The orders are under way while this coroutine waits for the friends
# itself.
import asyncio

from lab import get_friends, get_orders, get_user


async def dashboard(name):
    uid = await get_user(name)
    orders = asyncio.create_task(get_orders(uid))
    friends = await get_friends(uid)
    return {"id": uid, "orders": await orders, "friends": friends}
