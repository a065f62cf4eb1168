# code: left-running
# The timer goes on when the data is there, and cancels whoever called.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    me, rung = asyncio.current_task(), False

    def ring():
        nonlocal rung
        rung = True
        me.cancel()

    asyncio.get_running_loop().call_later(seconds, ring)
    try:
        return await fetch(url)
    except asyncio.CancelledError:
        if rung and me.uncancel() == 0:
            return default
        raise
