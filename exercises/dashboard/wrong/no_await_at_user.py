# code: forgot-await
# The id is a coroutine object, handed on as if it were a number.
import asyncio

from lab import get_friends, get_orders, get_user


async def dashboard(name):
    uid = get_user(name)
    orders, friends = await asyncio.gather(
        get_orders(uid), get_friends(uid)
    )
    return {"id": uid, "orders": orders, "friends": friends}
