# code: coroutine-is-truthy
# Keeps the coroutine object in a variable with a good name.
from lab import audit, is_blocked, price


async def checkout(user, cart):
    blocked = is_blocked(user)
    if blocked:
        return "blocked"
    total = await price(cart)
    await audit(f"{user} pays {total}")
    return total
