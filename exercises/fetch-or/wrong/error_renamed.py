# code: raised
# Hides the error of fetch behind one of its own.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    try:
        return await asyncio.wait_for(fetch(url), seconds)
    except TimeoutError:
        return default
    except Exception:
        raise RuntimeError("could not fetch " + url) from None
