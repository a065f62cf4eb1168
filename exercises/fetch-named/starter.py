"""Fetch every name at the same time, and keep each with its data."""
import asyncio
import time

from lab import fetch


async def fetch_named(names: list[str]) -> dict[str, str]:
    """Return what fetch() gives for each name, by name."""
    ...  # your code here


if __name__ == "__main__":
    begun = time.perf_counter()
    print(asyncio.run(fetch_named(["moon", "mars", "io"])))
    print(f"{time.perf_counter() - begun:.2f} seconds")
