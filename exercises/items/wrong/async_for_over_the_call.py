# code: forgot-await
# async for awaits each item, and not what stands behind `in`.
async def items(fetch_page):
    n = 1
    while True:
        async for item in fetch_page(n):
            yield item
        n += 1
