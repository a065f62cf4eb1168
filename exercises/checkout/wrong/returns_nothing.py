# code: returns-none
# Everything is awaited, and the total goes nowhere.
from lab import audit, is_blocked, price


async def checkout(user, cart):
    if await is_blocked(user):
        return "blocked"
    total = await price(cart)
    await audit(f"{user} pays {total}")
