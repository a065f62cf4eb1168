# code: not-async-iterable
# Without a yield it is a coroutine function.
async def items(fetch_page):
    n = 1
    while page := await fetch_page(n):
        for item in page:
            return item
        n += 1
