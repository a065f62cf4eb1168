"""Download everything at once, and report each one as it ends."""
import asyncio
import time
from collections.abc import Callable

from lab import fetch


async def download_all(
    urls: list[str], report: Callable[[int, int, str], None]
) -> None:
    """Call report(done, total, text) when a download has ended."""
    ...  # your code here


if __name__ == "__main__":
    begun = time.perf_counter()

    def show(done: int, total: int, text: str) -> None:
        seconds = time.perf_counter() - begun
        print(f"{seconds:.2f} s: {done} of {total}, {text}")

    asyncio.run(download_all(["slow", "quick", "steady"], show))
