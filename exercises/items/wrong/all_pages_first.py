# code: not-lazy
# Fetches everything before the first item.
async def items(fetch_page):
    found = []
    n = 1
    while page := await fetch_page(n):
        found.extend(page)
        n += 1
    for item in found:
        yield item
