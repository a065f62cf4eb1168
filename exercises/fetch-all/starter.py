"""Fetch every URL, and wait for all of them at once."""
import asyncio
import time

from lab import fetch


async def fetch_all(urls: list[str]) -> list[str]:
    """Return what fetch() gives for each URL, in the order of urls."""
    ...  # your code here


if __name__ == "__main__":
    begun = time.perf_counter()
    print(asyncio.run(fetch_all(["url1", "url2", "url3"])))
    print(f"{time.perf_counter() - begun:.2f} seconds")
