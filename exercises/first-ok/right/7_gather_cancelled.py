# a gather that the winner cancels
# Cancelling a gather cancels all that it runs.
import asyncio

from lab import fetch


async def first_ok(urls):
    answers = []

    async def ask(url):
        try:
            answers.append(await fetch(url))
        except Exception:
            return
        everybody.cancel()

    everybody = asyncio.gather(*map(ask, urls))
    try:
        await everybody
    except asyncio.CancelledError:
        if not answers:
            raise
    return answers[0]
