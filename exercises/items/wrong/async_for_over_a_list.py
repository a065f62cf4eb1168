# code: async-for-wrong
# The page is an ordinary list.
async def items(fetch_page):
    n = 1
    while page := await fetch_page(n):
        async for item in page:
            yield item
        n += 1
