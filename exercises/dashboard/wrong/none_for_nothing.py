# code: wrong-value
# An empty list is a list, too.
import asyncio

from lab import get_friends, get_orders, get_user


async def dashboard(name):
    uid = await get_user(name)
    both = await asyncio.gather(get_orders(uid), get_friends(uid))
    orders, friends = (items or None for items in both)
    return {"id": uid, "orders": orders, "friends": friends}
