# code: async-for-wrong
# Thinks that `async for` makes the rounds of a loop overlap.
from lab import fetch


async def fetch_all(urls):
    results = []
    async for url in urls:
        results.append(await fetch(url))
    return results
