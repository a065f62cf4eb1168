# code: sequential
# Await in a comprehension: each wait ends before the next one begins.
from lab import fetch


async def fetch_all(urls: list[str]) -> list[str]:
    return [await fetch(url) for url in urls]
