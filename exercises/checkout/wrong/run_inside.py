# code: nested-run
# Starts an event loop where one is running.
import asyncio

from lab import audit, is_blocked, price


async def checkout(user, cart):
    if asyncio.run(is_blocked(user)):
        return "blocked"
    total = asyncio.run(price(cart))
    asyncio.run(audit(f"{user} pays {total}"))
    return total
