# code: wrong-value
# Asks for the lists with the name, so that it need not wait for the id.
import asyncio

from lab import get_friends, get_orders, get_user


async def dashboard(name):
    uid, orders, friends = await asyncio.gather(
        get_user(name), get_orders(name), get_friends(name)
    )
    return {"id": uid, "orders": orders, "friends": friends}
