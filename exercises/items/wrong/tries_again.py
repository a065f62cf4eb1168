# code: extra-calls
# It asks again for a page that could not be had.
async def items(fetch_page):
    n = 1
    while True:
        try:
            page = await fetch_page(n)
        except Exception:
            page = await fetch_page(n)
        if not page:
            return
        for item in page:
            yield item
        n += 1
