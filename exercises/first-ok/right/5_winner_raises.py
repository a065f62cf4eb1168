# an exception as the signal to stop
# A TaskGroup cancels the others when one raises: so the winner does.
import asyncio

from lab import fetch


class Found(Exception):
    pass


async def first_ok(urls):
    async def ask(url):
        try:
            answer = await fetch(url)
        except Exception:
            return
        raise Found(answer)

    answers = []
    try:
        async with asyncio.TaskGroup() as group:
            for url in urls:
                group.create_task(ask(url))
    except* Found as found:
        answers = [each.args[0] for each in found.exceptions]
    if not answers:
        raise LookupError("nobody has it")
    return answers[0]
