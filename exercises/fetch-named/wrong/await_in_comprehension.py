# code: sequential
# A comprehension is a loop: each round waits for its own fetch.
from lab import fetch


async def fetch_named(names):
    return {name: await fetch(name) for name in names}
