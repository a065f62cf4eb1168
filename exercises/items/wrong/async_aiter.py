# code: not-async-iterable
# __aiter__ gives the iterator at once; only __anext__ may be awaited.
class items:
    def __init__(self, fetch_page):
        self.fetch_page, self.n, self.rest = fetch_page, 1, []

    async def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.rest:
            self.rest = await self.fetch_page(self.n)
            self.n += 1
        if not self.rest:
            raise StopAsyncIteration
        return self.rest.pop(0)
