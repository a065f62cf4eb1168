# counts the pages, and breaks at the empty one
from itertools import count


async def items(fetch_page):
    for n in count(1):
        page = await fetch_page(n)
        if not page:
            break
        for item in page:
            yield item
