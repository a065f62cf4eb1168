# code: forgot-await
# Puts two coroutine objects into the dict.
from lab import get_friends, get_orders, get_user


async def dashboard(name):
    uid = await get_user(name)
    orders, friends = get_orders(uid), get_friends(uid)
    return {"id": uid, "orders": orders, "friends": friends}
