# code: never-ends
# An empty list is not None.
async def items(fetch_page):
    n = 1
    while (page := await fetch_page(n)) is not None:
        for item in page:
            yield item
        n += 1
