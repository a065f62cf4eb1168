"""The service that this exercise gives you, in real time.

When your answer is checked, another one takes its place: it keeps an eye on
what your program does, and its seconds take no time.
"""

import asyncio


async def fetch(url: str) -> str:
    """Return the data of url after a second; "broken" fails sooner."""
    if url == "broken":
        await asyncio.sleep(0.5)
        raise ConnectionError(url + " does not answer")
    await asyncio.sleep(1)
    return "Data from " + url
