"""Fetch every URL; a failure is a result like any other."""
import asyncio
import time

from lab import fetch


async def fetch_tolerant(
    urls: list[str],
) -> tuple[dict[str, str], dict[str, Exception]]:
    """Return the data of the URLs that worked, and the others' errors."""
    ...  # your code here


if __name__ == "__main__":
    begun = time.perf_counter()
    print(asyncio.run(fetch_tolerant(["url1", "broken", "url2"])))
    print(f"{time.perf_counter() - begun:.2f} seconds")
