# an object that can be awaited
# await works with whatever has __await__; this one begins when it is made.
import asyncio

from lab import get_temp


class describe:
    def __init__(self, city):
        self.city = city
        self.task = asyncio.create_task(self.tell())

    async def tell(self):
        return f"{self.city}: {await get_temp(self.city)}°"

    def __await__(self):
        return self.task.__await__()
