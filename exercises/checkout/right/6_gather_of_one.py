# gather, of one each time
# A list with the one result comes back.
import asyncio

from lab import audit, is_blocked, price


async def checkout(user, cart):
    [blocked] = await asyncio.gather(is_blocked(user))
    if blocked:
        return "blocked"
    [total] = await asyncio.gather(price(cart))
    await asyncio.gather(audit(f"{user} pays {total}"))
    return total
