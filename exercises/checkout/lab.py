"""The services that this exercise gives you, in real time.

When your answer is checked, others take their place: they keep an eye on
what your program does, and their seconds take no time.
"""

import asyncio


async def is_blocked(user: str) -> bool:
    """Return whether the shop doesn't sell to user, after a second."""
    await asyncio.sleep(1)
    return user == "Mallory"


async def price(cart: list[str]) -> int:
    """Return what the things in the cart cost, after a second."""
    await asyncio.sleep(1)
    return 14 * len(cart)


async def audit(text: str) -> None:
    """Write text into the books, which takes a second."""
    await asyncio.sleep(1)
    print("books:", text)
