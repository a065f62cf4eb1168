# await inside of expressions
# It stands wherever a value may stand.
from lab import audit, is_blocked, price


async def pay(user, cart):
    await audit(f"{user} pays {(total := await price(cart))}")
    return total


async def checkout(user, cart):
    return "blocked" if await is_blocked(user) else await pay(user, cart)
