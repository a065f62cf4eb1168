"""A small web for this exercise, in real time.

When your answer is checked, others take its place: they keep an eye on
what your program does, and their seconds take no time.
"""

import asyncio

LINKS = {
    "moss/home": ["moss/green", "moss/grey", "moss/gone", "fern/home"],
    "moss/green": ["moss/home", "moss/soft"],
    "moss/grey": ["moss/soft", "fern/shy"],
    "moss/soft": [],
    "fern/home": ["moss/home", "fern/shy", "fern/asleep"],
    "fern/shy": ["fern/tall"],
    "fern/tall": [],
    "fern/asleep": [],
}
SECONDS = {"moss/green": 0.9, "fern/asleep": 60}
_asked = set()


async def fetch(url: str) -> tuple[str, list[str]]:
    """Return the text of a page and its links, mostly after 0.3 seconds.

    moss/gone always fails, fern/shy the first time it is asked, and
    fern/asleep answers after a minute.
    """
    await asyncio.sleep(SECONDS.get(url, 0.3))
    if url not in LINKS:
        raise ConnectionError(f"there is no {url}")
    if url == "fern/shy" and url not in _asked:
        _asked.add(url)
        raise ConnectionError("not now, please")
    return "text of " + url, list(LINKS[url])
