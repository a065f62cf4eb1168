# into the dict as they come
# The dict has its places before anything has arrived.
import asyncio

from lab import get_friends, get_orders, get_user


async def dashboard(name):
    page = {"id": await get_user(name), "orders": None, "friends": None}

    async def fill(key, service):
        page[key] = await service(page["id"])

    async with asyncio.TaskGroup() as group:
        group.create_task(fill("orders", get_orders))
        group.create_task(fill("friends", get_friends))
    return page
