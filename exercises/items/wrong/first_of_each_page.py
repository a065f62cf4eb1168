# code: wrong-value
# Goes on to the next page too early.
async def items(fetch_page):
    n = 1
    while page := await fetch_page(n):
        yield page[0]
        n += 1
