# code: not-async-iterable
# __iter__ and __next__ are for a plain for.
class items:
    def __init__(self, fetch_page):
        self.fetch_page, self.n, self.rest = fetch_page, 1, []

    def __iter__(self):
        return self

    async def __next__(self):
        if not self.rest:
            self.rest = await self.fetch_page(self.n)
            self.n += 1
        if not self.rest:
            raise StopIteration
        return self.rest.pop(0)
