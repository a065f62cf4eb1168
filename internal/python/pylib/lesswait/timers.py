"""Timers with a number and a due time in integer nanoseconds.

asyncio's compare by a float alone, and a heap is not stable: equal timers would fire in
an order that nobody can explain.  Here they fire in the order of their creation.
"""

from __future__ import annotations

import heapq
from asyncio import events
from typing import Any

NEVER = 1 << 62  # ns; sleep(float("inf")) is due then
_NEVER_SECONDS = NEVER / 1e9
_MANY = 100  # cancelled timers below this number are left in the heap


class TimerHandle(events.TimerHandle):
    """A timer.  at_ns is the instant on the loop's clock, due_ns the same counted from
    where the run began, which is what a recorder writes down."""

    __slots__ = ("number", "at_ns", "due_ns")
    number: int
    at_ns: int
    due_ns: int

    def __lt__(self, other: Any) -> bool:
        if self.at_ns != other.at_ns:
            return self.at_ns < other.at_ns
        return self.number < other.number


def instant_ns(when: float) -> int:
    """The instant in ns for a loop time in seconds."""
    return NEVER if when >= _NEVER_SECONDS else round(when * 1e9)


def schedule(loop: Any, timer: TimerHandle) -> None:
    """Put a timer into the loop's heap."""
    heapq.heappush(loop._scheduled, timer)
    timer._scheduled = True


def drop_cancelled(loop: Any) -> None:
    """Remove cancelled timers: the next ones always, all of them where they prevail."""
    if loop._timer_cancelled_count > max(_MANY, len(loop._scheduled) // 2):
        kept = [timer for timer in loop._scheduled if not timer._cancelled]
        for timer in loop._scheduled:
            timer._scheduled = not timer._cancelled
        heapq.heapify(kept)
        loop._scheduled = kept
        loop._timer_cancelled_count = 0
    while loop._scheduled and loop._scheduled[0]._cancelled:
        loop._timer_cancelled_count -= 1
        heapq.heappop(loop._scheduled)._scheduled = False


def next_due(loop: Any) -> int | None:
    """The instant (ns) of the next timer, None if there is none that ever comes."""
    scheduled = loop._scheduled
    return scheduled[0].at_ns if scheduled and scheduled[0].at_ns < NEVER else None


def pop_due(loop: Any, now: int) -> list[TimerHandle]:
    """Take the timers that are due out of the heap, in order."""
    due = []
    while loop._scheduled and loop._scheduled[0].at_ns <= now:
        timer = heapq.heappop(loop._scheduled)
        timer._scheduled = False
        due.append(timer)
    return due
