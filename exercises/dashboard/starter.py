"""Fetch what a dashboard shows, as early as possible."""
import asyncio
import time

from lab import get_friends, get_orders, get_user


async def dashboard(name: str) -> dict:
    """Return a dict with the keys "id", "orders" and "friends"."""
    ...  # your code here


if __name__ == "__main__":
    begun = time.perf_counter()
    print(asyncio.run(dashboard("Ada")))
    print(f"{time.perf_counter() - begun:.2f} seconds")
