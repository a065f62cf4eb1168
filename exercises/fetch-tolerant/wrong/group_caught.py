# code: one-failure-stops-all
# Catches the group of errors, when the others have been cancelled already.
import asyncio

from lab import fetch


async def fetch_tolerant(urls):
    tasks = {}
    try:
        async with asyncio.TaskGroup() as group:
            for url in urls:
                tasks[url] = group.create_task(fetch(url))
    except* Exception:
        pass
    done = {u: t for u, t in tasks.items() if not t.cancelled()}
    ok = {u: t.result() for u, t in done.items() if not t.exception()}
    failed = {u: t.exception() for u, t in done.items() if t.exception()}
    return ok, failed
