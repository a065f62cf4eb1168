"""Sets of threads and of executors' futures in one order, whatever their addresses.

asyncio's own futures and tasks have numbers of their own (tasks.py).  An executor joins a
set of threads, and concurrent.futures.as_completed() walks a set of futures: by address,
they come in another order in every process.
"""

from __future__ import annotations

import concurrent.futures
import itertools
import threading
from typing import Any

_KEY = "_lesswait_number"


def install() -> None:
    """Let threads and futures made from here on hash by the order in which they were first hashed."""
    for cls in (threading.Thread, concurrent.futures.Future):
        _number(cls)


def _number(cls: Any) -> None:
    numbers = itertools.count(1)

    def __hash__(self: Any) -> int:
        number = self.__dict__.get(_KEY)
        if number is None:
            number = self.__dict__[_KEY] = next(numbers)
        return ~int(number)  # as for tasks: never the order of creation by luck

    cls.__hash__ = __hash__
