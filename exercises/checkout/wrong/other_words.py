# code: wrong-value
# The line in the books is another one.
from lab import audit, is_blocked, price


async def checkout(user, cart):
    if await is_blocked(user):
        return "blocked"
    total = await price(cart)
    await audit(f"{user} pays {total} for {len(cart)}")
    return total
