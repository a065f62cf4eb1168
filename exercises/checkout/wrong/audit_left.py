# code: forgot-await
# Nothing needs the answer of audit, and so it is never awaited.
from lab import audit, is_blocked, price


async def checkout(user, cart):
    if await is_blocked(user):
        return "blocked"
    total = await price(cart)
    audit(f"{user} pays {total}")
    return total
