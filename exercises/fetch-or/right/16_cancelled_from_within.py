# cancel yourself, and take it back
# The flag tells its own cancellation from that of a caller.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    me, rung = asyncio.current_task(), False

    def ring():
        nonlocal rung
        rung = True
        me.cancel()

    timer = asyncio.get_running_loop().call_later(seconds, ring)
    try:
        return await fetch(url)
    except asyncio.CancelledError:
        if rung and me.uncancel() == 0:
            return default
        raise
    finally:
        timer.cancel()
