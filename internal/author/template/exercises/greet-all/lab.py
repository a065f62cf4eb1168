"""The service that this exercise gives you, in real time."""

import asyncio


async def greet(name: str) -> str:
    """Return a greeting, after a second."""
    await asyncio.sleep(1)
    return f"Hello, {name}!"
