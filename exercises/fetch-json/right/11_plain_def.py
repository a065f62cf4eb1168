# a plain function that hands out a coroutine
import asyncio

import httpx


def fetch_json(urls):
    return _all(list(urls))


async def _all(urls):
    async with httpx.AsyncClient() as client:
        answers = await asyncio.gather(*[client.get(u) for u in urls])
        [a.raise_for_status() for a in answers]
        return [a.json() for a in answers]
