# code: not-async-iterable
# Collects everything first: the call gives a coroutine, and no iterator.
async def items(fetch_page):
    found = []
    n = 1
    while page := await fetch_page(n):
        found += page
        n += 1
    return found
