"""The service that this exercise gives you, in real time.

When your answer is checked, another one takes its place: it keeps an eye on
what your program does, and its seconds take no time.
"""

import asyncio


async def fetch(url: str) -> str:
    """Return the data that url stands for, after one second."""
    await asyncio.sleep(1)
    return "Data from " + url
