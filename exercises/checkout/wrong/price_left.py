# code: forgot-await
# Returns a coroutine object in place of the total.
from lab import audit, is_blocked, price


async def checkout(user, cart):
    if await is_blocked(user):
        return "blocked"
    total = price(cart)
    await audit(f"{user} pays {total}")
    return total
