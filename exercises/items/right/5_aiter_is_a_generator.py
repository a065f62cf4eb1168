# a class whose __aiter__ is an async generator
from dataclasses import dataclass
from typing import Any


@dataclass
class Items:
    fetch_page: Any

    async def __aiter__(self):
        n, page = 1, await self.fetch_page(1)
        while page != []:
            for item in page:
                yield item
            n += 1
            page = await self.fetch_page(n)


def items(fetch_page):
    return Items(fetch_page)
