"""How warm is it? Ask, wait for the answer, and say it in words."""
import asyncio

from lab import get_temp


async def describe(city: str) -> str:
    """Return the city and its temperature, as in "Oslo: 7°"."""
    ...  # your code here


if __name__ == "__main__":
    print(asyncio.run(describe("Oslo")))
