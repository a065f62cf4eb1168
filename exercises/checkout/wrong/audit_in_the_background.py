# code: left-running
# Starts the entry, and returns before it is in the books.
import asyncio

from lab import audit, is_blocked, price


async def checkout(user, cart):
    if await is_blocked(user):
        return "blocked"
    total = await price(cart)
    asyncio.create_task(audit(f"{user} pays {total}"))
    return total
