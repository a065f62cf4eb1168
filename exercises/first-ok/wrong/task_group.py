# code: waited-for-all
# The block ends when the last of them has answered.
import asyncio

from lab import fetch


async def first_ok(urls):
    answers = []

    async def ask(url):
        try:
            answers.append(await fetch(url))
        except Exception:
            pass

    async with asyncio.TaskGroup() as group:
        for url in urls:
            group.create_task(ask(url))
    return answers[0]
