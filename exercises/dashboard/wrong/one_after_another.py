# code: sequential
# Three awaits in a row: the friends are asked for when the orders are
# there.
from lab import get_friends, get_orders, get_user


async def dashboard(name):
    uid = await get_user(name)
    orders = await get_orders(uid)
    friends = await get_friends(uid)
    return {"id": uid, "orders": orders, "friends": friends}
