# a class whose objects can be awaited
from contextlib import aclosing


class take:
    def __init__(self, agen, n):
        self.agen, self.n = agen, n

    def __await__(self):
        return self._run().__await__()

    async def _run(self):
        taken = []
        async with aclosing(self.agen) as items:
            for _ in range(self.n):
                try:
                    taken.append(await anext(items))
                except StopAsyncIteration:
                    break
        return taken
