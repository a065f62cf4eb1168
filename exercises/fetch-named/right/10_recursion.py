# the first name, and all the others
# Fetching the first one goes on beside fetching the rest.
import asyncio

from lab import fetch


async def fetch_named(names):
    if not names:
        return {}
    first, *others = names
    data, rest = await asyncio.gather(fetch(first), fetch_named(others))
    return rest | {first: data}
