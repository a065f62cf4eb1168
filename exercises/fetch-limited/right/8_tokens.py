# a queue of tokens
# Whoever has a token may fetch. Then it goes back into the queue.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    tokens = asyncio.Queue()
    for token in range(limit):
        tokens.put_nowait(token)

    async def one(url):
        token = await tokens.get()
        try:
            return await fetch(url)
        finally:
            tokens.put_nowait(token)

    return await asyncio.gather(*map(one, urls))
