# code: returns-none
# Prints the dict, and returns nothing.
import asyncio

from lab import get_friends, get_orders, get_user


async def dashboard(name):
    uid = await get_user(name)
    orders, friends = await asyncio.gather(
        get_orders(uid), get_friends(uid)
    )
    print({"id": uid, "orders": orders, "friends": friends})
