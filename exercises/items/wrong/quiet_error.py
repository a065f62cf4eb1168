# code: swallowed-error
# Takes a failure for the end.
async def items(fetch_page):
    n = 1
    while True:
        try:
            page = await fetch_page(n)
        except Exception:
            return
        if not page:
            return
        for item in page:
            yield item
        n += 1
