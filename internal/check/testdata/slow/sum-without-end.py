# code: time-limit
async def fetch_all(urls):
    return sum(range(10**12))
