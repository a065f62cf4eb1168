# a class whose objects can be awaited
# Its __await__ hands over to a coroutine.
import asyncio


class countdown:
    def __init__(self, name, n, log):
        self.name, self.n, self.log = name, n, log

    def __await__(self):
        return self.run().__await__()

    async def run(self):
        while self.n > 0:
            self.log.append(f"{self.name}{self.n}")
            self.n -= 1
            await asyncio.sleep(1)
