# code: not-async-iterable
# A plain def makes a plain generator.
def items(fetch_page):
    n = 1
    while page := fetch_page(n):
        for item in page:
            yield item
        n += 1
