# code: forgot-await-task
# Writes a task into the books, and awaits it afterwards.
import asyncio

from lab import audit, is_blocked, price


async def checkout(user, cart):
    if await is_blocked(user):
        return "blocked"
    total = asyncio.create_task(price(cart))
    await audit(f"{user} pays {total}")
    return await total
