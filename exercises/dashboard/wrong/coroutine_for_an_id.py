# code: wrong-value
# The coroutine is awaited in the end, but the lists were asked with the
# object.
import asyncio

from lab import get_friends, get_orders, get_user


async def dashboard(name):
    user = get_user(name)
    orders, friends = await asyncio.gather(
        get_orders(user), get_friends(user)
    )
    return {"id": await user, "orders": orders, "friends": friends}
