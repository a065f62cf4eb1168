# a dict of coroutines, and gather for its values
# Two comprehensions sort the results, telling the exceptions by type.
import asyncio

from lab import fetch


async def fetch_tolerant(urls):
    jobs = {url: fetch(url) for url in urls}
    done = await asyncio.gather(*jobs.values(), return_exceptions=True)
    results = dict(zip(jobs, done))
    failed = {u: r for u, r in results.items() if isinstance(r, Exception)}
    ok = {u: r for u, r in results.items() if u not in failed}
    return ok, failed
