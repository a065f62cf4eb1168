"""Fetch all URLs at once, and keep what is there in time."""
import asyncio
import time

from lab import fetch


async def fetch_until(urls: list[str], seconds: float) -> dict[str, str]:
    """Return the data of the URLs that are done within the seconds."""
    ...  # your code here


if __name__ == "__main__":
    begun = time.perf_counter()
    print(asyncio.run(fetch_until(["quick", "slow", "url3"], 1)))
    print(f"{time.perf_counter() - begun:.2f} seconds")
