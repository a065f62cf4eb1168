# code: wrong-shape
# Yields where it should return.
from lab import audit, is_blocked, price


async def checkout(user, cart):
    if await is_blocked(user):
        yield "blocked"
        return
    total = await price(cart)
    await audit(f"{user} pays {total}")
    yield total
