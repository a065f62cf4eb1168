# code: nested-run
# A loop runs already, so a second one is refused.
import asyncio


class items:
    def __init__(self, fetch_page):
        self.fetch_page, self.n, self.rest = fetch_page, 1, []

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.rest:
            self.rest = asyncio.run(self.fetch_page(self.n))
            self.n += 1
        if not self.rest:
            raise StopAsyncIteration
        return self.rest.pop(0)
