# the books in a TaskGroup
# Leaving the block waits until the line is written.
import asyncio

from lab import audit, is_blocked, price


async def checkout(user, cart):
    if await is_blocked(user):
        return "blocked"
    async with asyncio.TaskGroup() as group:
        total = await price(cart)
        group.create_task(audit(f"{user} pays {total}"))
    return total
