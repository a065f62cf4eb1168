"""One thread of a program on the virtual clock, as the scheduler sees it."""

from __future__ import annotations

import enum
from collections.abc import Callable
from types import FrameType

from .clock import real


class State(enum.Enum):
    """What a thread is doing."""

    RUNNING = "running"  # it holds the baton
    READY = "ready"  # it may go on as soon as it gets the baton
    PARKED = "parked"  # it waits for a condition or an instant
    DETACHED = "detached"  # it waits for something real, without the baton
    DONE = "done"


class Rank(enum.IntEnum):
    """Who goes first among threads that may all go on at one instant."""

    THREAD = 0
    LOOP = 1  # an event loop's timers come after the threads of the same instant
    YIELDED = 2  # time.sleep(0): everybody else first


class Actor:
    """A thread's place in the schedule.

    wake is in virtual nanoseconds; pred says whether the thing waited for has come; poll,
    for an event loop with descriptors of its own, waits for those for that many real
    seconds (None: for ever).
    """

    __slots__ = ("name", "ident", "native_id", "daemon", "state", "rank", "wake", "pred", "poll",
                 "polled", "frame", "what", "fulfilled", "_go")

    def __init__(self, name: str, daemon: bool = False) -> None:
        self.name = name
        self.daemon = daemon
        self.ident = 0
        self.native_id = 0
        self.state = State.READY
        self.rank = Rank.THREAD
        self.wake: int | None = None
        self.pred: Callable[[], object] | None = None
        self.poll: Callable[[float | None], None] | None = None
        self.polled = 0
        self.frame: FrameType | None = None
        self.what = ""
        self.fulfilled = False
        self._go = real.Lock()
        self._go.acquire()

    def due(self, now: int) -> bool:
        """Whether a parked actor may go on, and note in `fulfilled` which of the two came."""
        if self.pred is not None and self.pred():
            self.fulfilled = True
            return True
        self.fulfilled = False
        return self.wake is not None and self.wake <= now

    def nudge(self) -> None:
        """End this actor's sleep; harmless if it doesn't sleep."""
        try:
            self._go.release()
        except RuntimeError:
            pass  # it was told already

    def sleep(self) -> None:
        """Really sleep until nudged."""
        self._go.acquire()

    def settle(self) -> None:
        """Forget what the last wait was for."""
        self.pred = self.poll = self.wake = self.frame = None
        self.what = ""
