# code: forgot-await-task
# Hands on the task instead of the id that it will have.
import asyncio

from lab import get_friends, get_orders, get_user


async def dashboard(name):
    user = asyncio.create_task(get_user(name))
    orders, friends = await asyncio.gather(
        get_orders(user), get_friends(user)
    )
    return {"id": await user, "orders": orders, "friends": friends}
