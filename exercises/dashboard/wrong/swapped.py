# code: wrong-value
# gather gives the results in the order of its arguments.
import asyncio

from lab import get_friends, get_orders, get_user


async def dashboard(name):
    uid = await get_user(name)
    orders, friends = await asyncio.gather(
        get_friends(uid), get_orders(uid)
    )
    return {"id": uid, "orders": orders, "friends": friends}
