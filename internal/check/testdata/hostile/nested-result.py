# code: wrong-value
async def fetch_all(urls):
    nested = []
    for _ in range(200_000):
        nested = [nested]
    return nested
