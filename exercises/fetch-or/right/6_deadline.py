# timeout_at
# A point in time on the loop's own clock.
import asyncio

import lab


async def fetch_or(url, seconds, default):
    result = default
    deadline = asyncio.get_running_loop().time() + seconds
    try:
        async with asyncio.timeout_at(deadline):
            result = await lab.fetch(url)
    except TimeoutError:
        pass
    return result
