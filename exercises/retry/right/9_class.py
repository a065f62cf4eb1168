# an object that can be awaited
import asyncio


class Retry:
    def __init__(self, op, attempts=3, base=1.0):
        self.op, self.attempts, self.base = op, attempts, base

    def __await__(self):
        return self.run().__await__()

    async def run(self):
        for attempt in range(self.attempts):
            try:
                return await self.op()
            except Exception:
                if attempt + 1 == self.attempts:
                    raise
                await asyncio.sleep(self.base * 2**attempt)


retry = Retry
