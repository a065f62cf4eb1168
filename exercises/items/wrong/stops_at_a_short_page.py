# code: wrong-value
# Takes a page that is shorter than the first for the last one.
async def items(fetch_page):
    n, longest = 1, 0
    while page := await fetch_page(n):
        for item in page:
            yield item
        if len(page) < longest:
            break
        n, longest = n + 1, max(longest, len(page))
