# an async generator of successes
# Closing it cancels whoever is left.
import asyncio
from contextlib import aclosing

from lab import fetch


async def successes(urls):
    tasks = [asyncio.create_task(fetch(url)) for url in urls]
    try:
        for next_one in asyncio.as_completed(tasks):
            try:
                yield await next_one
            except OSError:
                pass
            except Exception as error:
                print(error)
    finally:
        for task in tasks:
            task.cancel()


async def first_ok(urls):
    async with aclosing(successes(urls)) as answers:
        return await anext(answers)
