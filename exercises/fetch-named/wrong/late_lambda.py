# code: wrong-value
# All the lambdas look at one variable, when it has its last value.
import asyncio

from lab import fetch


async def fetch_named(names):
    calls = []
    for name in names:
        calls.append(lambda: fetch(name))
    results = await asyncio.gather(*(call() for call in calls))
    return dict(zip(names, results))
