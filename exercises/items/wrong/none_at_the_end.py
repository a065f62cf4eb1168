# code: never-ends
# The end of an iterator is StopAsyncIteration, and not None.
class items:
    def __init__(self, fetch_page):
        self.fetch_page, self.n, self.rest = fetch_page, 1, []

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.rest:
            self.rest = await self.fetch_page(self.n)
            self.n += 1
        return self.rest.pop(0) if self.rest else None
