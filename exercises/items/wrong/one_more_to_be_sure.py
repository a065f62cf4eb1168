# code: extra-calls
# Believes in the end when two pages are empty.
async def items(fetch_page):
    n, empty = 1, 0
    while empty < 2:
        page = await fetch_page(n)
        empty = 0 if page else empty + 1
        for item in page:
            yield item
        n += 1
