# code: yields-pages
# As in the lesson, where pages were wanted.
async def items(fetch_page):
    n = 1
    while page := await fetch_page(n):
        yield page
        n += 1
