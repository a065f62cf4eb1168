# code: forgot-await
# Compares the coroutine object, which equals nothing.
from lab import audit, is_blocked, price


async def checkout(user, cart):
    if is_blocked(user) is True:
        return "blocked"
    total = await price(cart)
    await audit(f"{user} pays {total}")
    return total
