# code: forgot-await
# Stores coroutine objects, which nobody ever runs.
from lab import fetch


async def fetch_named(names):
    return {name: fetch(name) for name in names}
