# code: not-lazy
# Has the next page ready before it is asked for.
async def items(fetch_page):
    n = 1
    page = await fetch_page(n)
    while page:
        n += 1
        following = await fetch_page(n)
        for item in page:
            yield item
        page = following
