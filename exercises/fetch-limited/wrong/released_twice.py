# code: over-limit
# After a failure the slot is given back twice, so there is one more.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    semaphore = asyncio.Semaphore(limit)

    async def one(url):
        await semaphore.acquire()
        try:
            return await fetch(url)
        except Exception:
            semaphore.release()
            raise
        finally:
            semaphore.release()

    return await asyncio.gather(*(one(url) for url in urls))
