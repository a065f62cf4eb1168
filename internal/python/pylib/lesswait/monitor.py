"""Notices a thread that keeps the baton while it sleeps in the system.

Such a thread waits for something real that nobody announced (see outside.py), and all
others would wait with it for ever.  A thread that only computes, or that a busy machine
does not let compute, must not be taken for one: on Linux its state is read from the
kernel, where a starved thread counts as runnable; elsewhere the processor time of the
whole process has to do.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from .actors import Actor
from .baton import Baton
from .clock import real

_LOOK_EVERY = 0.05  # real seconds
_LOOKS_ASLEEP = 4  # in a row, until a thread counts as asleep
_BUSY = 1e-4  # seconds of processor time between two looks that show work


def _kernel_state(native_id: int) -> tuple[str, str]:
    """The state letter of a thread and its processor time in ticks."""
    with open(f"/proc/self/task/{native_id}/stat", "rb") as stat:
        fields = stat.read().rpartition(b")")[2].split()
    return fields[0].decode(), f"{fields[11]!r}+{fields[12]!r}"


def _asleep_linux() -> Callable[[Actor], bool]:
    before = ""

    def asleep(holder: Actor) -> bool:
        nonlocal before
        try:
            state, ticks = _kernel_state(holder.native_id)
        except OSError:
            return False  # it just ended
        idle, before = ticks == before, ticks
        return idle and state in "SD"

    return asleep


def _asleep_elsewhere() -> Callable[[Actor], bool]:
    before = 0.0

    def asleep(holder: Actor) -> bool:
        nonlocal before
        spent = real.process_time()
        idle, before = spent - before < _BUSY, spent
        return idle

    return asleep


class Monitor:
    """Watches the holder of the baton from a thread of its own, while there are others."""

    def __init__(self, baton: Baton) -> None:
        self._baton = baton
        self._running = False
        linux = sys.platform == "linux" and os.path.exists("/proc/self/task")
        self._asleep = _asleep_linux() if linux else _asleep_elsewhere()

    def start(self) -> None:
        """Start watching, unless it does already."""
        if not self._running:
            self._running = True
            real.start_new_thread(self._watch, ())

    def after_fork(self) -> None:
        """A forked child has no monitor until it starts a thread."""
        self._running = False

    def _watch(self) -> None:
        baton, looks, seen = self._baton, 0, -1
        while True:
            real.sleep(_LOOK_EVERY)
            holder = baton.holder
            if holder is None or baton.alone or baton.really_waiting or baton.handovers != seen:
                looks, seen = 0, baton.handovers
                continue
            looks = looks + 1 if self._asleep(holder) else 0
            if looks >= _LOOKS_ASLEEP:
                baton.detach_holder(holder)
                looks = 0
