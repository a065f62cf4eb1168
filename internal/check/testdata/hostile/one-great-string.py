# code: memory-limit
async def fetch_all(urls):
    return "a" * 10**11
