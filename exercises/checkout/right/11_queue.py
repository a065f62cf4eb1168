# a clerk who writes the books
# The line goes through a queue, and join waits until it is written.
import asyncio

from lab import audit, is_blocked, price


async def clerk(lines):
    while True:
        await audit(await lines.get())
        lines.task_done()


async def checkout(user, cart):
    if await is_blocked(user):
        return "blocked"
    lines = asyncio.Queue()
    task = asyncio.create_task(clerk(lines))
    total = await price(cart)
    await lines.put(f"{user} pays {total}")
    await lines.join()
    task.cancel()
    return total
