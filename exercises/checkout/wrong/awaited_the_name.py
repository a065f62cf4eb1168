# code: await-non-awaitable
# Awaits the user's name instead of the question about it.
from lab import audit, is_blocked, price


async def checkout(user, cart):
    if is_blocked(await user):
        return "blocked"
    total = await price(cart)
    await audit(f"{user} pays {total}")
    return total
