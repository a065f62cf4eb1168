# code: raised
# Counts from zero; the first page is page 1.
async def items(fetch_page):
    n = 0
    while page := await fetch_page(n):
        for item in page:
            yield item
        n += 1
