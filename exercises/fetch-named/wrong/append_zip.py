# code: wrong-pairing
# Every task appends when it is done: the same mistake without as_completed.
import asyncio

from lab import fetch


async def fetch_named(names):
    results = []

    async def fetch_one(name):
        results.append(await fetch(name))

    async with asyncio.TaskGroup() as group:
        for name in names:
            group.create_task(fetch_one(name))
    return {name: results[i] for i, name in enumerate(names)}
