# code: forgot-await-task
# A task is true as well, whatever it will bring.
import asyncio

from lab import audit, is_blocked, price


async def checkout(user, cart):
    if asyncio.create_task(is_blocked(user)):
        return "blocked"
    total = await price(cart)
    await audit(f"{user} pays {total}")
    return total
