"""The service that this exercise gives you, in real time.

When your answer is checked, another one takes its place: it keeps an eye on
what your program does, and its seconds take no time.
"""

import asyncio


async def send(name: str) -> str:
    """Send a mail, which takes a second; "nobody" fails sooner."""
    if name == "nobody":
        await asyncio.sleep(0.5)
        raise ConnectionError(name + " has no address")
    await asyncio.sleep(1)
    return "sent to " + name
