# code: returns-none
# Returns what audit returns.
from lab import audit, is_blocked, price


async def checkout(user, cart):
    if await is_blocked(user):
        return "blocked"
    total = await price(cart)
    return await audit(f"{user} pays {total}")
