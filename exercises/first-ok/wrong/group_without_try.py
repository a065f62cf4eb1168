# code: first-not-ok
# One failure takes the group and all the others down.
import asyncio

from lab import fetch


class Found(Exception):
    pass


async def first_ok(urls):
    async def ask(url):
        raise Found(await fetch(url))

    answers = []
    try:
        async with asyncio.TaskGroup() as group:
            for url in urls:
                group.create_task(ask(url))
    except* Found as found:
        answers = [each.args[0] for each in found.exceptions]
    return answers[0]
