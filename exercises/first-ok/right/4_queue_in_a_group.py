# TaskGroup and a queue
# Everyone reports success or failure; the first success ends the group.
import asyncio

from lab import fetch


async def first_ok(urls):
    queue = asyncio.Queue()

    async def ask(url):
        try:
            await queue.put((True, await fetch(url)))
        except Exception as error:
            await queue.put((False, error))

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(ask(url)) for url in urls]
        errors = []
        for _ in urls:
            good, what = await queue.get()
            if good:
                for task in tasks:
                    task.cancel()
                return what
            errors.append(what)
    raise ExceptionGroup("all mirrors failed", errors or [LookupError()])
