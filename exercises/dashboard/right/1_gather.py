# gather
# The id first; then both lists, together.
import asyncio

from lab import get_friends, get_orders, get_user


async def dashboard(name: str) -> dict:
    uid = await get_user(name)
    orders, friends = await asyncio.gather(
        get_orders(uid), get_friends(uid)
    )
    return {"id": uid, "orders": orders, "friends": friends}
