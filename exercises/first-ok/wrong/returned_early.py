# code: left-running
# Leaves the loop, and the others go on.
import asyncio

from lab import fetch


async def first_ok(urls):
    for next_one in asyncio.as_completed([fetch(url) for url in urls]):
        try:
            return await next_one
        except Exception:
            pass
    raise LookupError("all failed")
