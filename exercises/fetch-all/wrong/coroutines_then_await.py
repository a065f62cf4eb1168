# code: sequential
# Believes that a coroutine runs from the moment it is made.
from lab import fetch


async def fetch_all(urls):
    started = [fetch(url) for url in urls]
    return [await coroutine for coroutine in started]
