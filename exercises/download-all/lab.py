"""The service that this exercise gives you, in real time.

When your answer is checked, another one takes its place: it keeps an eye on
what your program does, and its seconds take no time.
"""

import asyncio

_SECONDS = {"slow": 1.5, "quick": 0.5}


async def fetch(url: str) -> str:
    """Return the text of url; "slow" takes longest, "quick" is quick."""
    await asyncio.sleep(_SECONDS.get(url, 1))
    return "Text of " + url
