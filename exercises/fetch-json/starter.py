"""Get JSON from many URLs through one client."""
import asyncio
import time

import httpx


async def fetch_json(urls: list[str]) -> list[dict]:
    """Return the JSON of every URL, in the order of urls."""
    ...  # your code here


if __name__ == "__main__":
    begun = time.perf_counter()
    users = ["http://api.test/1", "http://api.test/2"]
    print(asyncio.run(fetch_json(users)))
    print(f"{time.perf_counter() - begun:.2f} seconds")
    try:
        print(asyncio.run(fetch_json([*users, "http://api.test/broken"])))
    except* httpx.HTTPStatusError as errors:
        print(*errors.exceptions)
