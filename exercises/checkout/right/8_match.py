# match
# What is matched is the answer, not the coroutine.
import asyncio

from lab import audit, is_blocked, price


async def checkout(user, cart):
    match await is_blocked(user):
        case True:
            return "blocked"
        case False:
            total = await asyncio.wait_for(price(cart), 60)
            await asyncio.wait_for(audit(f"{user} pays {total}"), 60)
            return total
