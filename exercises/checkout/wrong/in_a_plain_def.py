# code: await-outside
# The awaits are right, and the async is gone.
from lab import audit, is_blocked, price


def checkout(user, cart):
    if await is_blocked(user):
        return "blocked"
    total = await price(cart)
    await audit(f"{user} pays {total}")
    return total
