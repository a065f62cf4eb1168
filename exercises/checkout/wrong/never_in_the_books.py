# code: wrong-value
# Gets rid of the warning by taking the call away.
from lab import is_blocked, price


async def checkout(user, cart):
    if await is_blocked(user):
        return "blocked"
    return await price(cart)
