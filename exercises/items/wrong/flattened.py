# code: wrong-value
# An item that is a list is one item all the same.
async def items(fetch_page):
    n = 1
    while page := await fetch_page(n):
        for item in page:
            if isinstance(item, list):
                for part in item:
                    yield part
            else:
                yield item
        n += 1
