"""Fetch one URL, but don't wait for it longer than you want to."""
import asyncio
import time

from lab import fetch


async def fetch_or(url: str, seconds: float, default: str) -> str:
    """Return the data of url, or the default if it takes too long."""
    ...  # your code here


async def main():
    for url in ["quick", "slow"]:
        begun = time.perf_counter()
        print(await fetch_or(url, 1, "nothing yet"))
        print(f"{time.perf_counter() - begun:.2f} seconds")


if __name__ == "__main__":
    asyncio.run(main())
