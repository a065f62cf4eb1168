# an ordinary function that returns a task
# The task asks each mirror once, however often it is in the list.
import asyncio

from lab import fetch


def first_ok(urls):
    return asyncio.create_task(race([fetch(url) for url in set(urls)]))


async def race(mirrors):
    tasks = [asyncio.create_task(mirror) for mirror in mirrors]
    error = LookupError("no mirrors")
    for next_one in asyncio.as_completed(tasks):
        try:
            answer = await next_one
        except Exception as failure:
            error = failure
        else:
            [task.cancel() for task in tasks]
            return answer
    raise error
