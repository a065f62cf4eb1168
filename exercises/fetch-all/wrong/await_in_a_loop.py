# code: sequential
# The plain loop with an await put in.
from lab import fetch


async def fetch_all(urls):
    results = []
    for url in urls:
        result = await fetch(url)
        results.append(result)
    return results
