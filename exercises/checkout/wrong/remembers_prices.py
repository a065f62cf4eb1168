# code: not-fetched
# Keeps a total for the next customer with the same cart.
from lab import audit, is_blocked, price

totals = {}


async def checkout(user, cart):
    if await is_blocked(user):
        return "blocked"
    if str(cart) not in totals:
        totals[str(cart)] = await price(cart)
    await audit(f"{user} pays {totals[str(cart)]}")
    return totals[str(cart)]
