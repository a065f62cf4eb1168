# a finally that writes the books
# The total is returned when the line is in them.
from lab import audit, is_blocked, price


async def checkout(user, cart):
    if not await is_blocked(user):
        total = await price(cart)
        try:
            return total
        finally:
            await audit(f"{user} pays {total}")
    return "blocked"
