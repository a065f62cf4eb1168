# as_completed, with names
# Whichever comes first brings its key along.
import asyncio

from lab import get_friends, get_orders, get_user


async def named(key, coroutine):
    return key, await coroutine


async def dashboard(name):
    uid = await get_user(name)
    page = {"id": uid}
    jobs = [
        named("orders", get_orders(uid)),
        named("friends", get_friends(uid)),
    ]
    for next_one in asyncio.as_completed(jobs):
        key, value = await next_one
        page[key] = value
    return page
