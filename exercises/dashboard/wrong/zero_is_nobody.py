# code: wrong-value
# An id of 0 counts as false.
import asyncio

from lab import get_friends, get_orders, get_user


async def dashboard(name):
    uid = await get_user(name)
    if not uid:
        return {"id": None, "orders": [], "friends": []}
    orders, friends = await asyncio.gather(
        get_orders(uid), get_friends(uid)
    )
    return {"id": uid, "orders": orders, "friends": friends}
