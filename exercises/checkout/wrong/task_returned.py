# code: forgot-await-task
# Returns the task that will know the total.
import asyncio

from lab import audit, is_blocked, price


async def checkout(user, cart):
    if await is_blocked(user):
        return "blocked"
    total = asyncio.create_task(price(cart))
    await audit(f"{user} pays {14 * len(cart)}")
    return total
