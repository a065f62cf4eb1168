# code: wrong-value
# Leaves out what counts as false.
async def items(fetch_page):
    n = 1
    while page := await fetch_page(n):
        for item in page:
            if item:
                yield item
        n += 1
