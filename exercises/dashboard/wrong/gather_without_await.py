# code: forgot-await-task
# gather has begun, but nobody waits for it: there is nothing to unpack yet.
import asyncio

from lab import get_friends, get_orders, get_user


async def dashboard(name):
    uid = await get_user(name)
    lists = asyncio.gather(get_orders(uid), get_friends(uid))
    return {"id": uid, "orders": lists, "friends": lists}
