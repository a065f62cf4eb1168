# one generator for the pages, and an expression over their items
async def pages(fetch_page):
    n = 1
    while True:
        page = await fetch_page(n)
        if len(page) == 0:
            return
        yield page
        n += 1


def items(fetch_page):
    return (item async for page in pages(fetch_page) for item in page)
