# code: not-async
# An ordinary function: it returns at once, with coroutines that never run.
from lab import fetch


def fetch_all(urls):
    return [fetch(url) for url in urls]
