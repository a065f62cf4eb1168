# coroutine objects, awaited later
# Each is made first, and awaited before it is needed.
from lab import audit, is_blocked, price


async def checkout(user, cart):
    question = is_blocked(user)
    if await question:
        return "blocked"
    question = price(cart)
    total = await question
    entry = audit(f"{user} pays {total}")
    await entry
    return total
