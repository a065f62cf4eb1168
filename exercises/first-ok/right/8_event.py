# an event
# It is set by the first success, and by the last failure.
import asyncio

from lab import fetch


async def first_ok(urls):
    left, answers, decided = len(urls), [], asyncio.Event()

    async def ask(url):
        nonlocal left
        try:
            answers.append(await fetch(url))
            decided.set()
        except Exception:
            left -= 1
            if left == 0:
                decided.set()

    tasks = {asyncio.create_task(ask(url)) for url in urls}
    if tasks:
        await decided.wait()
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    if not answers:
        raise RuntimeError("no mirror works")
    return answers[0]
