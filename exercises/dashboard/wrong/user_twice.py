# code: called-twice
# Both helpers ask for the id: it is fast, but asks too much.
import asyncio

from lab import get_friends, get_orders, get_user


async def orders_of(name):
    return await get_orders(await get_user(name))


async def friends_of(name):
    uid = await get_user(name)
    return uid, await get_friends(uid)


async def dashboard(name):
    orders, (uid, friends) = await asyncio.gather(
        orders_of(name), friends_of(name)
    )
    return {"id": uid, "orders": orders, "friends": friends}
