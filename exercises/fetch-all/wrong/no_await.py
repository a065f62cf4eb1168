# code: forgot-await
# Calls the coroutine function as if it were an ordinary one.
from lab import fetch


async def fetch_all(urls):
    results = []
    for url in urls:
        results.append(fetch(url))
    return results
