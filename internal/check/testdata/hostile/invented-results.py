# code: not-fetched
async def fetch_all(urls):
    return [f"Data from {url}" for url in urls]
