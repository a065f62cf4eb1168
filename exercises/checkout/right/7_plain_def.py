# an ordinary function that returns a coroutine
# Nothing has run when it returns; its caller awaits it all.
from lab import audit, is_blocked, price


def checkout(user, cart):
    async def steps():
        if await is_blocked(user):
            return "blocked"
        total = await price(cart)
        await audit(f"{user} pays {total}")
        return total

    return steps()
