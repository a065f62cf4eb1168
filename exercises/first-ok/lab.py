"""The service that this exercise gives you, in real time.

When your answer is checked, another one takes its place: it keeps an eye on
what your program does, and its seconds take no time.
"""

import asyncio

_SECONDS = {"slow": 3, "broken": 0.5}


async def fetch(url: str) -> str:
    """Return the text of url: "slow" takes long, "broken" fails soon."""
    await asyncio.sleep(_SECONDS.get(url, 1))
    if url == "broken":
        raise ConnectionError(url + " does not answer")
    return "Text of " + url
