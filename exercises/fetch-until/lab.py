"""The service that this exercise gives you, in real time.

When your answer is checked, another one takes its place: it keeps an eye on
what your program does, and its seconds take no time.
"""

import asyncio


async def fetch(url: str) -> str:
    """Return the data of url after half a second; "slow" takes longer."""
    await asyncio.sleep(3 if url == "slow" else 0.5)
    return "Data from " + url
