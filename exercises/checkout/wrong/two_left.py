# code: forgot-await
# Mends the first one, and forgets the other two.
from lab import audit, is_blocked, price


async def checkout(user, cart):
    if await is_blocked(user):
        return "blocked"
    total = price(cart)
    audit(f"{user} pays {total}")
    return total
