# code: wrong-value
# The keys are not those of the task.
import asyncio

from lab import get_friends, get_orders, get_user


async def dashboard(name):
    uid = await get_user(name)
    orders, friends = await asyncio.gather(
        get_orders(uid), get_friends(uid)
    )
    return {"user": uid, "orders": orders, "friends": friends}
