# code: forgot-await
# A coroutine has no cancel(); a task has.
import asyncio

from lab import fetch


async def first_ok(urls):
    jobs = [fetch(url) for url in urls]
    for next_one in asyncio.as_completed(jobs):
        try:
            answer = await next_one
        except Exception:
            continue
        for job in jobs:
            job.cancel()
        return answer
    raise LookupError("all failed")
