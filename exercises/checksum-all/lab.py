"""The library that this exercise gives you, in real time.

When your answer is checked, another one takes its place: it keeps an eye on
what your program does, and its seconds take no time.
"""

import time


def checksum(path: str, *, algo: str) -> str:
    """Return the checksum of a file, after a second in which it blocks."""
    time.sleep(1)
    return f"{algo} of {path}"
