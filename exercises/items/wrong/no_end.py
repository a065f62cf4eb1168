# code: never-ends
# An empty page is no reason to stop.
async def items(fetch_page):
    n = 1
    while True:
        for item in await fetch_page(n):
            yield item
        n += 1
