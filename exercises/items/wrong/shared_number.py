# code: wrong-value
# The second loop goes on where the first one ended.
n = 0


async def items(fetch_page):
    global n
    n += 1
    while page := await fetch_page(n):
        for item in page:
            yield item
        n += 1
