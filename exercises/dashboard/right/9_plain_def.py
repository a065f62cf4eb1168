# an ordinary function that hands out a task
# The two lists wait in a coroutine of their own, below the id.
import asyncio

from lab import get_friends, get_orders, get_user


async def both(uid):
    return await asyncio.gather(get_orders(uid), get_friends(uid))


async def page(name):
    uid = await get_user(name)
    return dict(zip(["orders", "friends", "id"], [*await both(uid), uid]))


def dashboard(name):
    return asyncio.create_task(page(name))
