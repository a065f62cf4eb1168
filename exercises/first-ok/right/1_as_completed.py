# as_completed, and the losers cancelled
# Whatever way the loop is left, the finally cleans up.
import asyncio

from lab import fetch


async def first_ok(urls: list[str]) -> str:
    tasks = [asyncio.create_task(fetch(url)) for url in urls]
    try:
        for next_one in asyncio.as_completed(tasks):
            try:
                return await next_one
            except Exception as error:
                print("skipped:", error)
        raise RuntimeError("no mirror has answered")
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
