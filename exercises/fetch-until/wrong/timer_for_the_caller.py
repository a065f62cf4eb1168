# code: left-running
# The timer goes on when all is there, and cancels whoever called.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    me, rung, found = asyncio.current_task(), False, {}

    def ring():
        nonlocal rung
        rung = True
        me.cancel()

    async def one(url):
        found[url] = await fetch(url)

    asyncio.get_running_loop().call_later(seconds, ring)
    try:
        await asyncio.gather(*map(one, urls))
    except asyncio.CancelledError:
        if not rung or me.uncancel() > 0:
            raise
    return found
