"""The services that this exercise gives you, in real time.

When your answer is checked, others take their place: they keep an eye on
what your program does, and their seconds take no time.
"""

import asyncio


async def get_user(name: str) -> int:
    """Return the user's id, after one second."""
    await asyncio.sleep(1)
    return {"Ada": 1815, "Grace": 1906}.get(name, 1)


async def get_orders(uid: int) -> list[str]:
    """Return what the user with this id has ordered, after two seconds."""
    await asyncio.sleep(2)
    return [f"a book for {uid}", f"a lamp for {uid}"]


async def get_friends(uid: int) -> list[str]:
    """Return the names of this user's friends, after two seconds."""
    await asyncio.sleep(2)
    return [f"a friend of {uid}"]
