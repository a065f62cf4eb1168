# code: never-ends
# The number stays the same.
async def items(fetch_page):
    while page := await fetch_page(1):
        for item in page:
            yield item
