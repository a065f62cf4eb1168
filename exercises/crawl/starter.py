"""Visit every page of a small web, politely."""
import asyncio
import time

from lab import fetch


async def crawl(
    start: str, fetch, *,
    limit: int, per_host: int,
    timeout: float, retries: int, backoff: float,
) -> dict[str, str | Exception]:
    """Return every page that can be reached: its text, or why not."""
    ...  # your code here


async def main() -> None:
    pages = await crawl(
        "moss/home", fetch, limit=3, per_host=2,
        timeout=1, retries=2, backoff=0.25,
    )
    for url, page in sorted(pages.items()):
        print(f"{url:12} {page!r}")


if __name__ == "__main__":
    begun = time.perf_counter()
    asyncio.run(main())
    print(f"{time.perf_counter() - begun:.2f} seconds, 4.5 are possible")
