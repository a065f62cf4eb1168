"""Fetch several pages, but only a few at a time."""
import asyncio
import time

from lab import fetch


async def fetch_limited(urls: list[str], limit: int) -> list[str]:
    """Return the data of all urls, at most limit of them at a time."""
    ...  # your code here


async def main() -> None:
    urls = ["url1", "url2", "url3", "url4", "url5", "url6"]
    print(await fetch_limited(urls, 2))


if __name__ == "__main__":
    begun = time.perf_counter()
    asyncio.run(main())
    print(f"{time.perf_counter() - begun:.2f} seconds, 5 are possible")
