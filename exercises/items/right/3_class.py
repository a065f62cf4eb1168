# a class with __aiter__ and __anext__
class items:
    def __init__(self, fetch_page):
        self.fetch_page = fetch_page
        self.number = 0
        self.rest = []

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.rest:
            self.number += 1
            self.rest = await self.fetch_page(self.number)
        if not self.rest:
            raise StopAsyncIteration
        return self.rest.pop(0)
