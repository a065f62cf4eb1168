# code: time
# The lists do overlap, but a pause comes before them.
import asyncio

from lab import get_friends, get_orders, get_user


async def dashboard(name):
    uid = await get_user(name)
    await asyncio.sleep(1)
    orders, friends = await asyncio.gather(
        get_orders(uid), get_friends(uid)
    )
    return {"id": uid, "orders": orders, "friends": friends}
