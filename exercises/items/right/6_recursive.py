# this page, and then those after it
async def items(fetch_page, n=1):
    page = await fetch_page(n)
    for item in page:
        yield item
    if page:
        async for item in items(fetch_page, n + 1):
            yield item
