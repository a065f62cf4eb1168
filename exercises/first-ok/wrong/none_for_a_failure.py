# code: first-not-ok
# Turns a failure into None, and returns it like an answer.
import asyncio

from lab import fetch


async def ask(url):
    try:
        return await fetch(url)
    except Exception:
        return None


async def first_ok(urls):
    tasks = [asyncio.create_task(ask(url)) for url in urls]
    done, pending = await asyncio.wait(
        tasks, return_when=asyncio.FIRST_COMPLETED
    )
    for task in pending:
        task.cancel()
    return done.pop().result()
