# an ordinary function that returns an awaitable
# What it returns can be awaited, and that is all its caller does.
import asyncio

from lab import fetch


def fetch_named(names):
    async def paired():
        return {name: text for name, text in zip(names, await together)}

    together = asyncio.gather(*[fetch(name) for name in names])
    return asyncio.ensure_future(paired())
