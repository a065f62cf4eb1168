# everybody awaits the user
# A task may be awaited by several: both helpers wait for the same one.
import asyncio

from lab import get_friends, get_orders, get_user


async def dashboard(name):
    user = asyncio.create_task(get_user(name))

    async def with_id(service):
        return await service(await user)

    orders, friends = await asyncio.gather(
        with_id(get_orders), with_id(get_friends)
    )
    return {"id": await user, "orders": orders, "friends": friends}
