# code: not-async-iterable
# The generator is made, and nobody gets it.
async def generate(fetch_page):
    n = 1
    while page := await fetch_page(n):
        for item in page:
            yield item
        n += 1


def items(fetch_page):
    generate(fetch_page)
