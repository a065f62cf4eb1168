# code: sequential-task
# gather in a loop, one name at a time.
import asyncio

from lab import fetch


async def fetch_named(names):
    data = {}
    for name in names:
        [data[name]] = await asyncio.gather(fetch(name))
    return data
