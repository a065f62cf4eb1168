"""The service that this exercise gives you, in real time.

When your answer is checked, another one takes its place: it keeps an eye on
what your program does, and its seconds take no time.
"""

import asyncio

_TEMPERATURES = {"Oslo": 7, "Cairo": 31, "Nuuk": -12}


async def get_temp(city: str) -> int:
    """Return the temperature of city in degrees, after one second."""
    await asyncio.sleep(1)
    return _TEMPERATURES.get(city, 20)
