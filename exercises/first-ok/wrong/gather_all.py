# code: waited-for-all
# gather gives nothing before it has everything.
import asyncio

from lab import fetch


async def first_ok(urls):
    results = await asyncio.gather(
        *map(fetch, urls), return_exceptions=True
    )
    for result in results:
        if not isinstance(result, Exception):
            return result
    raise LookupError("all failed")
