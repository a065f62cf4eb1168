# an object with a method for each step
# Methods can be coroutine functions, too.
from lab import audit, is_blocked, price


class Sale:
    def __init__(self, user, cart):
        self.user, self.cart = user, cart

    async def write(self, total):
        await audit(" ".join([self.user, "pays", str(total)]))
        return total

    async def run(self):
        if await is_blocked(self.user):
            return "blocked"
        return await self.write(await price(self.cart))


async def checkout(user, cart):
    return await Sale(user, cart).run()
