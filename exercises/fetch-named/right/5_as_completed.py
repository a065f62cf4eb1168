# as_completed, with pairs
# They come as they finish, and each one says who it is.
import asyncio

from lab import fetch


async def fetch_named(names):
    async def named(name):
        return name, await fetch(name)

    data = {}
    for job in asyncio.as_completed([named(name) for name in set(names)]):
        name, text = await job
        data[name] = text
    return data
