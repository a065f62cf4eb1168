"""The service that this exercise gives you, in real time.

When your answer is checked, another one takes its place: it keeps an eye on
what your program does, and its seconds take no time.
"""

import asyncio

_PAGES = [["apples", "pears"], ["plums"], ["cherries", "quinces"]]


async def fetch_page(n: int) -> list[str]:
    """Return the items of page n, after half a second."""
    if n < 1:
        raise ValueError(f"there is no page {n}: the first one is page 1")
    print("fetching page", n)
    await asyncio.sleep(0.5)
    return list(_PAGES[n - 1]) if n <= len(_PAGES) else []
