# as_completed, each with its name
# Whoever arrives says what became of it: data and error, one of them None.
import asyncio

from lab import fetch


async def outcome(url):
    try:
        return url, await fetch(url), None
    except Exception as error:
        return url, None, error


async def fetch_tolerant(urls):
    ok, failed = {}, {}
    tasks = [asyncio.create_task(outcome(url)) for url in urls]
    try:
        for next_one in asyncio.as_completed(tasks):
            url, data, error = await next_one
            if error:
                failed[url] = error
            else:
                ok[url] = data
    except asyncio.CancelledError:
        for task in tasks:
            task.cancel()
        raise
    return ok, failed
