# code: called-twice
# Asks for the price a second time, to return it.
from lab import audit, is_blocked, price


async def checkout(user, cart):
    if await is_blocked(user):
        return "blocked"
    await audit(f"{user} pays {await price(cart)}")
    return await price(cart)
