# code: wrong-value
# Asks for the price before it knows whether it may sell.
import asyncio

from lab import audit, is_blocked, price


async def checkout(user, cart):
    blocked, total = await asyncio.gather(is_blocked(user), price(cart))
    if blocked:
        return "blocked"
    await audit(f"{user} pays {total}")
    return total
