# code: coroutine-is-truthy
# The other way round: `not` of a coroutine object is never true.
from lab import audit, is_blocked, price


async def checkout(user, cart):
    if not is_blocked(user):
        total = await price(cart)
        await audit(f"{user} pays {total}")
        return total
    return "blocked"
