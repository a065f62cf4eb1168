# code: syntax
# An async generator hands out items one by one: there is no yield from.
async def items(fetch_page):
    n = 1
    while page := await fetch_page(n):
        yield from page
        n += 1
