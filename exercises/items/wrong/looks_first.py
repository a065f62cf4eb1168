# code: extra-calls
# Asks whether there is a page, and then asks for it.
async def items(fetch_page):
    n = 1
    while await fetch_page(n):
        for item in await fetch_page(n):
            yield item
        n += 1
