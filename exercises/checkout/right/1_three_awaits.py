# three awaits
# Every call of a coroutine function is awaited where it stands.
from lab import audit, is_blocked, price


async def checkout(user: str, cart: list[str]) -> int | str:
    if await is_blocked(user):
        return "blocked"
    total = await price(cart)
    await audit(f"{user} pays {total}")
    return total
