# code: sequential
# Inside a dict, too, one await comes after the other.
from lab import get_friends, get_orders, get_user


async def dashboard(name):
    uid = await get_user(name)
    return {
        "id": uid,
        "orders": await get_orders(uid),
        "friends": await get_friends(uid),
    }
