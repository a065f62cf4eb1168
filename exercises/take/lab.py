"""The generator that this exercise gives you, in real time.

When your answer is checked, others take its place: they keep an eye on what
your program does, and their seconds take no time.
"""

import asyncio
from collections.abc import AsyncGenerator
from itertools import count


async def numbers() -> AsyncGenerator[int, None]:
    """Give 0, 1, 2 and so on without end, one every half second."""
    try:
        for number in count():
            await asyncio.sleep(0.5)
            print("made", number)
            yield number
    finally:
        await asyncio.sleep(0.5)
        print("cleaned up")
