# code: not-fetched
# Has read the list of the blocked, and asks nobody.
from lab import audit, price


async def checkout(user, cart):
    if user in ("Mallory", "Eve"):
        return "blocked"
    total = await price(cart)
    await audit(f"{user} pays {total}")
    return total
