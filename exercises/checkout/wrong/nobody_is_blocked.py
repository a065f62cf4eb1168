# code: wrong-value
# Awaits the question, and does not look at the answer.
from lab import audit, is_blocked, price


async def checkout(user, cart):
    await is_blocked(user)
    total = await price(cart)
    await audit(f"{user} pays {total}")
    return total
