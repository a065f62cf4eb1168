# code: forgot-await
# A coroutine object has no items.
async def items(fetch_page):
    n = 1
    while page := fetch_page(n):
        for item in page:
            yield item
        n += 1
