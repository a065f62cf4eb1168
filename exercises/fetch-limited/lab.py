"""The service that this exercise gives you, in real time.

When your answer is checked, another takes its place: it keeps an eye on
what your program does, and its seconds take no time.
"""

import asyncio

SLOW = "url1"


async def fetch(url: str) -> str:
    """Return the data of url: after one second, of url1 after four."""
    await asyncio.sleep(4 if url == SLOW else 1)
    return "Data from " + url
