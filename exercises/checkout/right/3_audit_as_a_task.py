# the books as a task
# It is started, and awaited before the function returns.
import asyncio

from lab import audit, is_blocked, price


async def checkout(user, cart):
    blocked = await is_blocked(user)
    if blocked:
        return "blocked"
    total = await price(cart)
    entry = asyncio.create_task(audit(f"{user} pays {total}"))
    await entry
    return total
