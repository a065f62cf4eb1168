# code: sequential
# Both coroutine objects are made early, but neither starts before its
# await.
from lab import get_friends, get_orders, get_user


async def dashboard(name):
    uid = await get_user(name)
    orders = get_orders(uid)
    friends = get_friends(uid)
    return {"id": uid, "orders": await orders, "friends": await friends}
