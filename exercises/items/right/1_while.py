# an async generator with two loops
async def items(fetch_page):
    n = 1
    while page := await fetch_page(n):
        for item in page:
            yield item
        n += 1
