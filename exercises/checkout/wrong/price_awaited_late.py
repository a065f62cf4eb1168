# code: forgot-await
# Writes the object into the books, and awaits it afterwards.
from lab import audit, is_blocked, price


async def checkout(user, cart):
    if await is_blocked(user):
        return "blocked"
    total = price(cart)
    await audit(f"{user} pays {total}")
    return await total
