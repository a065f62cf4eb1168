"""Recorded events, one behind the other in one list.

A tuple for each event would be an object more for the garbage collector, which would come by
because of the recording, and look through all that the program has made.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

Event = tuple[Any, ...]  # t in microseconds, kind, *fields


class Recording:
    """Events in their order.  In the list each stands behind the number of its items, with its time
    in nanoseconds of a clock on which the run began at origin_ns."""

    def __init__(self, flat: list[Any], origin_ns: int = 0) -> None:
        self._flat, self._origin_ns = flat, origin_ns

    def __iter__(self) -> Iterator[Event]:
        flat, at, end = self._flat, 0, len(self._flat)
        origin_ns = self._origin_ns
        while at < end:
            begin, at = at + 1, at + 1 + flat[at]
            event = flat[begin:at]
            event[0] = (event[0] - origin_ns) // 1000
            yield tuple(event)

    def of(self, kinds: Collection[str]) -> list[Event]:
        """The events of these kinds; the others are passed over."""
        flat, at, end = self._flat, 0, len(self._flat)
        found = []
        while at < end:
            begin, at = at + 1, at + 1 + flat[at]
            if flat[begin + 1] in kinds:
                event = flat[begin:at]
                event[0] = (event[0] - self._origin_ns) // 1000
                found.append(tuple(event))
        return found
