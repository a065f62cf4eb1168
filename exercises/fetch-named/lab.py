"""The service that this exercise gives you, in real time.

When your answer is checked, another one takes its place: it keeps an eye on
what your program does, and its seconds take no time.
"""

import asyncio

SECONDS = {"moon": 1.5, "mars": 0.5}


async def fetch(name: str) -> str:
    """Return the data that name stands for, some sooner than others."""
    await asyncio.sleep(SECONDS.get(name, 1))
    return "Data from " + name
