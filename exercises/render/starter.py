"""Prepare the template while the data is on its way."""
import asyncio
import time

from lab import fetch, prepare


async def render(url: str) -> str:
    """Return the template with the data of url behind it."""
    ...  # your code here


if __name__ == "__main__":
    begun = time.perf_counter()
    print(asyncio.run(render("url1")))
    print(f"{time.perf_counter() - begun:.2f} seconds")
