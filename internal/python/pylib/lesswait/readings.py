"""The time module on the virtual clock.

A program that polls the clock (`while time.monotonic() < end: pass`) would never end on a
clock that stands still while it runs.  So after 1,000 readings of one task at one instant
every further one takes a millisecond, in which other threads go on.
"""

from __future__ import annotations

import asyncio
import math
import operator
import sys
import time
from typing import Any

from .actors import Rank
from .baton import Baton
from .clock import EPOCH_NS, MILLISECOND, SECOND, real, to_ns

FREE_READINGS = 1_000
POLL = "a loop that reads the clock"  # what such a loop is called where it blocks


class Readings:
    """Counts who reads the clock how often at one instant."""

    def __init__(self, baton: Baton) -> None:
        self._baton = baton
        self._clock = baton.clock
        self._instant = 0
        self._counts: dict[object, int] = {}

    def now(self, depth: int = 1) -> int:
        """The time in ns, for a reader `depth` frames up; counts as one reading."""
        clock, counts = self._clock, self._counts
        if self._instant != clock.now:
            self._instant = clock.now
            counts.clear()
        reader = _reader()
        count = counts[reader] = counts.get(reader, 0) + 1
        if count > FREE_READINGS and not _is_asyncio(depth + 1):
            self._charge()
        return clock.now

    def _charge(self) -> None:
        clock = self._clock
        after = clock.now + MILLISECOND
        self._baton.wait(None, MILLISECOND, POLL)
        if clock.now == after:
            self._instant = after  # nothing else moved the clock: the loop goes on


def _reader() -> object:
    """Who reads: the running task's number, or the thread."""
    loop = asyncio._get_running_loop()
    task = None if loop is None else asyncio.current_task(loop)
    if task is None:
        return ("thread", real.get_ident())
    return getattr(task, "number", id(task))


def _is_asyncio(depth: int) -> bool:
    """Whether asyncio itself reads, on behalf of a call such as asyncio.timeout()."""
    name: str = sys._getframe(depth).f_globals.get("__name__", "")
    return name.partition(".")[0] == "asyncio"


def _sleep_ns(seconds: Any) -> int:
    """The nanoseconds that time.sleep(seconds) sleeps, with its errors."""
    if not isinstance(seconds, float):
        seconds = operator.index(seconds)
    if math.isnan(seconds):
        raise ValueError("Invalid value NaN (not a number)")
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    if seconds * 1e9 >= 2.0**63:
        raise OverflowError("timestamp too large to convert to C PyTime_t")
    return to_ns(seconds)


def install(baton: Baton) -> Readings:
    """Replace the time module's clocks and sleep in this process."""
    readings = Readings(baton)
    now = readings.now

    def sleep(seconds: float, /) -> None:
        """Sleep for that many virtual seconds."""
        length = _sleep_ns(seconds)
        if length:
            baton.wait(None, length, f"time.sleep({seconds:g})")
        else:
            baton.yield_(Rank.YIELDED)
            now(2)

    def monotonic() -> float:
        return now(2) / SECOND

    def monotonic_ns() -> int:
        return now(2)

    def perf_counter() -> float:
        return now(2) / SECOND

    def perf_counter_ns() -> int:
        return now(2)

    def time_() -> float:
        return (EPOCH_NS + now(2)) / SECOND

    def time_ns() -> int:
        return EPOCH_NS + now(2)

    time_.__name__ = time_.__qualname__ = "time"
    for function in (sleep, monotonic, monotonic_ns, perf_counter, perf_counter_ns, time_, time_ns):
        function.__module__ = "time"
        function.__qualname__ = function.__name__
        setattr(time, function.__name__, function)
    _install_calendar(baton)
    return readings


def _install_calendar(baton: Baton) -> None:
    """Let localtime() and its kin, which read the clock where no time is given, read ours."""
    clock = baton.clock

    def localtime(seconds: float | None = None, /) -> time.struct_time:
        return real.localtime(clock.time_ns() / SECOND if seconds is None else seconds)

    def gmtime(seconds: float | None = None, /) -> time.struct_time:
        return real.gmtime(clock.time_ns() / SECOND if seconds is None else seconds)

    def ctime(seconds: float | None = None, /) -> str:
        return real.ctime(clock.time_ns() / SECOND if seconds is None else seconds)

    def asctime(moment: Any = None, /) -> str:
        return real.asctime(localtime() if moment is None else moment)

    def strftime(layout: str, moment: Any = None, /) -> str:
        return real.strftime(layout, localtime() if moment is None else moment)

    for function in (localtime, gmtime, ctime, asctime, strftime):
        function.__module__ = "time"
        function.__qualname__ = function.__name__
        setattr(time, function.__name__, function)
