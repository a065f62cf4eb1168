# code: async-for-wrong
# The same thought in a comprehension.
from lab import fetch


async def fetch_all(urls):
    return [await fetch(url) async for url in urls]
