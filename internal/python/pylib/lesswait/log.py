"""The part of the recorder that everything else of it shares: the events, the time, the ids."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection
from typing import Any

from .clock import real
from .cpu import CpuMeter
from .ids import ObjectIds
from .places import thread_name
from .recording import Recording
from .stacks import Stacks


class Log:
    """The events of one run: t in microseconds, kind, *fields.

    now_ns gives nanoseconds, since the run's start if begin() names no other instant; files
    are the watched file names (as in `co_filename`).  cpu is None where CPU time has no
    meaning, as on a virtual clock.  An event is kept with now_ns as it was: t is made of it
    when events are drained, in real time by another thread than the program's.
    """

    def __init__(self, now_ns: Callable[[], int], files: Collection[str], cpu: CpuMeter | None) -> None:
        self.current: Any = None  # the task being stepped
        self._kept: list[Any] = []
        self.files = files if isinstance(files, set) else frozenset(files)  # a set may grow, with imports
        self.ids = ObjectIds()
        self.stacks = Stacks()
        self._origins: dict[int, tuple[str | None, int | None]] = {}  # task -> the call and line that made it
        self._lent: dict[int, int] = {}  # task -> its latest thread job
        self._main = real.get_ident()
        self._now, self._origin_ns = now_ns, 0
        # Called once an event: other threads' come before or after it.
        self._keep: Callable[[tuple[Any, ...]], object] = self._kept.extend
        self._cpu = cpu
        self._room, self._relieve = sys.maxsize, _nothing

    def begin(self, origin_ns: int) -> None:
        """Times count from that instant of now_ns, in all that has not been drained."""
        self._origin_ns = origin_ns

    def stop_clock(self) -> int:
        """Whatever is recorded from here on happens now, which is the answer."""
        now = self._now()
        self._now = lambda: now
        return now

    def limit(self, room: int, relieve: Callable[[], object]) -> None:
        """Where more than so many items are kept, whoever adds to them calls `relieve` first."""
        self._room, self._relieve = room, relieve

    def make_room(self) -> None:
        """Wait until what is kept is sent, where that is too much."""
        if len(self._kept) > self._room:
            self._relieve()

    def mute(self) -> None:
        """Record nothing from here on."""
        self._kept.clear()
        self._keep = _nothing

    @property
    def kept(self) -> int:
        """How much is kept, in items: an event has four or more, most of them not many more."""
        return len(self._kept)

    def drain(self) -> Recording:
        """Take the events recorded so far.  Other threads may go on recording meanwhile."""
        count = len(self._kept)
        taken = self._kept[:count]
        del self._kept[:count]
        return Recording(taken, self._origin_ns)

    def emit(self, kind: str, *fields: Any) -> None:
        """Record any event, with the time of now."""
        self._keep((2 + len(fields), self._now(), kind, *fields))

    def now_us(self) -> int:
        """The time of now."""
        return (self._now() - self._origin_ns) // 1000

    def in_file(self, filename: str | None) -> tuple[str, ...]:
        """The last field of an event with a line: the file of the line, where that is not the
        program's first."""
        label = getattr(self.files, "label", None)
        name = None if label is None or filename is None else label(filename)
        return () if name is None else (name,)

    def task_id(self) -> str | None:
        """The id of the task that runs in this thread, None outside of a task."""
        task, _ = self.stacks.here()
        return None if task is None else task.traced_as

    def _current_id(self) -> str | None:
        return None if self.current is None else self.current.traced_as

    def _spent(self) -> None:
        """Record the CPU time that this thread has used."""
        if self._cpu is not None and (spent := self._cpu.here()):
            self.emit("cpu", thread_name(self._main), spent)


def _nothing(*_: object) -> None:
    """What there is to do where nobody asked for more."""
