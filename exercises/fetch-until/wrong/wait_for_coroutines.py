# code: wait-needs-tasks
# asyncio.wait wants tasks.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    jobs = {fetch(url): url for url in urls}
    done, pending = await asyncio.wait(jobs, timeout=seconds)
    for task in pending:
        task.cancel()
    return {jobs[task]: task.result() for task in done}
