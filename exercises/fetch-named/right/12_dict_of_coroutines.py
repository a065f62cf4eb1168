# a dict of coroutines, and gather for its values
# A dict keeps its order, so keys and results match.
import asyncio

from lab import fetch


async def fetch_named(names):
    jobs = {name: fetch(name) for name in names}
    results = await asyncio.gather(*jobs.values())
    return dict(zip(jobs, results))
