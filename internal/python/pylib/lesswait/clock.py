"""The virtual clock, the ways a run on it can be cut short, and the real functions it replaces.

All times are integer nanoseconds: a float clock stops moving once it is large enough.
Who may move the clock, and when, is the business of baton.py.
"""

from __future__ import annotations

import _thread
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

#: The originals, bound before anything is replaced.  Harness code that must see the real
#: world (a flusher thread, a real timeout) uses these and nothing else.
real = SimpleNamespace(
    sleep=time.sleep,
    monotonic=time.monotonic,
    monotonic_ns=time.monotonic_ns,
    perf_counter=time.perf_counter,
    perf_counter_ns=time.perf_counter_ns,
    time=time.time,
    time_ns=time.time_ns,
    localtime=time.localtime,
    gmtime=time.gmtime,
    ctime=time.ctime,
    asctime=time.asctime,
    strftime=time.strftime,
    process_time=time.process_time,
    thread_time_ns=time.thread_time_ns,
    Lock=_thread.allocate_lock,
    RLock=threading.RLock,
    get_ident=_thread.get_ident,
    start_new_thread=_thread.start_new_thread,
    Thread_start=threading.Thread.start,
    Thread_join=threading.Thread.join,
    Thread_is_alive=threading.Thread.is_alive,
)

SECOND = 1_000_000_000  # nanoseconds
MILLISECOND = 1_000_000  # nanoseconds
DEFAULT_LIMIT_NS = 3_600 * SECOND
EPOCH_NS = 1_767_225_600 * SECOND  # time.time() at virtual 0: 2026-01-01T00:00:00Z


def to_ns(seconds: float) -> int:
    """Nanoseconds for a number of seconds, to the nearest one."""
    return round(seconds * 1e9)


@dataclass(frozen=True, slots=True)
class Waiting:
    """What one task, or one thread, was waiting for when its program came to a stop.

    task_name is the task's or the thread's name, coro the qualified name of its coroutine
    (of the function it is in, for a thread); kind is a word such as "queue.get" and what a
    short text such as "queue.get()"; line is the learner's line, None where there is none.
    """

    task_name: str
    coro: str
    kind: str
    what: str
    line: int | None


class Abort(BaseException):
    """Ends the learner's program from inside.  Not an Exception, so `except Exception`
    lets it pass; what catches it all the same meets it again (see Baton.fail)."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.waiting: list[Waiting] = []

    @property
    def line(self) -> int | None:
        """The first learner's line that is known, None if there is none."""
        return next((w.line for w in self.waiting if w.line), None)


class Deadlock(Abort):
    """Nothing can ever happen any more: no timer, no thread, no descriptor."""


class Livelock(Abort):
    """The program keeps turning without anything to wait for."""


class VirtualLimit(Abort):
    """The virtual clock passed the limit of this run."""


class VirtualClock:
    """The time of one program, through all its loops and threads.

    now is in nanoseconds from 0, and limit_ns the instant at which the run ends.  recorder
    is told about blocking calls; aborted is the Abort that ended the run, if one did.
    """

    def __init__(self, limit_ns: int = DEFAULT_LIMIT_NS, recorder: Any = None) -> None:
        self.now = 0
        self.limit_ns = limit_ns
        self.recorder = recorder
        self.aborted: Abort | None = None
        self.on_abort: Callable[[Abort], object] | None = None

    def advance(self, to_ns: int) -> None:
        """Move to an instant; one that has passed is no error and moves nothing.

        Raises VirtualLimit where that instant lies beyond the limit, with the clock left
        standing at the limit.
        """
        if to_ns > self.limit_ns:
            self.now = max(self.now, self.limit_ns)
            raise VirtualLimit(f"the program ran for more than {self.limit_ns / SECOND:g} virtual seconds")
        if to_ns > self.now:
            self.now = to_ns

    def check(self) -> None:
        """Raise the Abort of this run again, if there was one."""
        if self.aborted is not None:
            raise self.aborted.with_traceback(None)

    def time_ns(self) -> int:
        """What time.time_ns() shows: nanoseconds since 1970."""
        return EPOCH_NS + self.now
