# code: called-twice
# Asks for the id wherever it is needed.
from lab import get_friends, get_orders, get_user


async def dashboard(name):
    return {
        "id": await get_user(name),
        "orders": await get_orders(await get_user(name)),
        "friends": await get_friends(await get_user(name)),
    }
