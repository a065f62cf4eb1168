"""The service that this exercise gives you, in real time.

When your answer is checked, another one takes its place: it keeps an eye on
what your program does, and its seconds take no time.
"""

import asyncio


async def price(i: int) -> int:
    """Return what the thing with this number costs, after a second."""
    await asyncio.sleep(1)
    return 10 * i
