# code: not-async-iterable
# The generator is there, but only for who awaits the call first.
async def items(fetch_page):
    async def generate():
        n = 1
        while page := await fetch_page(n):
            for item in page:
                yield item
            n += 1

    return generate()
