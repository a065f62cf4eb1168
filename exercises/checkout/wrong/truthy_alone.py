# code: coroutine-is-truthy
# Awaits the other two, and tests a coroutine object.
from lab import audit, is_blocked, price


async def checkout(user, cart):
    if is_blocked(user):
        return "blocked"
    total = await price(cart)
    await audit(f"{user} pays {total}")
    return total
