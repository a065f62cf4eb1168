# __anext__ asks an ordinary iterator, and fetches when that is at its end
import itertools


class items:
    def __init__(self, fetch_page):
        self._fetch = fetch_page
        self._numbers = itertools.count(1)
        self._page = iter(())

    def __aiter__(self):
        return self

    async def __anext__(self):
        for item in self._page:
            return item
        page = await self._fetch(next(self._numbers))
        if not page:
            raise StopAsyncIteration
        self._page = iter(page)
        return next(self._page)
