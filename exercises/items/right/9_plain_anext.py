# __anext__ is an ordinary method that returns a coroutine
from collections import deque


class Reader:
    def __init__(self, fetch_page):
        self.fetch_page, self.n, self.ready = fetch_page, 1, deque()

    def __aiter__(self):
        return self

    def __anext__(self):
        return self.next_item()

    async def next_item(self):
        if not self.ready:
            self.ready.extend(await self.fetch_page(n=self.n))
            self.n += 1
        try:
            return self.ready.popleft()
        except IndexError:
            raise StopAsyncIteration from None


items = Reader
