# code: wrong-pairing
# Pairs the names with results that come in the order of finishing.
import asyncio

from lab import fetch


async def fetch_named(names):
    results = []
    for job in asyncio.as_completed([fetch(name) for name in names]):
        results.append(await job)
    return dict(zip(names, results))
