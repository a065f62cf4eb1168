"""Puts a process under lesswait: its clock, its threads, its event loops and its network.

The one entry for those who run a learner's program:

    engine = install(virtual=True, recorder=recorder)
    ... load and run the learner's code ...

install() patches the process and can't be undone; it comes before any learner's code is
loaded.  Virtual is the judge's way; otherwise the clock is the real one, and only loops
and tasks are ours, for the recorder's sake.
"""

from __future__ import annotations

import asyncio
import gc
import logging
from collections.abc import Callable, Collection
from typing import Any

from . import injection, lightloop, threads
from .clock import DEFAULT_LIMIT_NS, SECOND, Abort, VirtualClock, real
from .deadlock import Account
from .loop import TracedLoop, unwatched
from .net import VirtualNet
from .numbers import Numbers
from .threads import Threads


class Engine:
    """What was installed.  Attributes:

    clock: the VirtualClock, None in real time.
    loops: every loop that was made, closed ones too, oldest first.
    recorder: who is told what happens, None for nobody.
    """

    def __init__(self, process: Threads | None, recorder: Any, net: bool) -> None:
        self._threads = process
        self.clock: VirtualClock | None = None if process is None else process.baton.clock
        self.net = VirtualNet() if net and process is not None else None
        self.numbers = Numbers()
        self.loops: list[TracedLoop] = []
        self.recorder: Any = None
        self._origin_ns = 0
        self.set_recorder(recorder)

    # -- for those who watch --------------------------------------------------------

    def now_ns(self) -> int:
        """The time of events, in nanoseconds: virtual from 0, or the real monotonic clock."""
        return real.monotonic_ns() if self.clock is None else self.clock.now

    def set_recorder(self, recorder: Any) -> None:
        """Exchange the recorder, between two runs; for a new one numbers begin at 1, and the
        due times of timers count from now.  A loop that was made in real time without a
        recorder stays unwatched."""
        self.recorder = recorder
        if recorder is not None:
            self.numbers.restart()
            self._origin_ns = self.now_ns()
        if self.clock is not None:
            self.clock.recorder = recorder
        for loop in self.loops:
            self._watch(loop)

    def _watch(self, loop: TracedLoop) -> None:
        if loop.can_be_watched:
            loop.recorder, loop.origin_ns = self.recorder, self._origin_ns

    @property
    def files(self) -> Collection[str]:
        """The learner's files, by the names they are compiled with; empty for all files
        that belong to neither lesswait nor the standard library."""
        return () if self._threads is None else self._threads.baton.files

    @files.setter
    def files(self, files: Collection[str]) -> None:
        if self._threads is not None:
            self._threads.baton.files = files

    # -- for those who run programs -----------------------------------------------------

    def new_loop(self, loop: TracedLoop) -> None:
        """Note a loop that the program made."""
        self.loops.append(loop)
        self._watch(loop)


def install(*, virtual: bool, recorder: Any = None, limit_ns: int = DEFAULT_LIMIT_NS, net: bool = True,
            on_abort: Callable[[Abort], object] | None = None, files: Collection[str] = (), light: bool = False) -> Engine:
    """Put this process on a virtual clock, or its loops under a recorder; once, on the main thread.

    limit_ns is the virtual instant at which a run is cut short.  on_abort is called with
    the Abort of a run that is, on the thread that noticed, before anything is raised.
    net: connections are in memory, on the virtual clock only.  light: the recorder is a light one.
    """
    process = None
    if virtual:
        clock = VirtualClock(limit_ns)
        clock.on_abort = on_abort
        process = threads.install(clock)
        process.baton.files = files
        _restart_logging(clock)
    engine = Engine(process, recorder, net)
    if process is not None:
        process.baton.describe = Account(process.baton, engine.loops).fill
    home.move(engine, process)
    if light:
        lightloop.hide_callbacks()
        injection.install(lightloop.lightly(Loop, virtual=virtual), lightloop.LightTask)
    else:
        injection.install(Loop)
    gc.freeze()  # what is here stays: the collector need not walk through it in every run
    return engine


def _restart_logging(clock: VirtualClock) -> None:
    """Let log records count their relative time from virtual 0."""
    module: Any = logging
    began = clock.time_ns()
    module._startTime = began if isinstance(module._startTime, int) else began / SECOND  # ns since 3.13


class Home:
    """Where the loops belong that are made from now on."""

    engine: Engine
    process: Threads | None

    def move(self, engine: Engine, process: Threads | None) -> None:
        """They belong to this engine."""
        self.engine, self.process = engine, process


def _loop_class(home: Home) -> type[TracedLoop]:
    """The class that stands in for asyncio.SelectorEventLoop."""
    stock: Any = asyncio.SelectorEventLoop

    class Loop(TracedLoop):
        """The event loop of a program under lesswait."""

        def __new__(cls, selector: Any = None) -> Any:
            nobody_looks = home.process is None and home.engine.recorder is None
            return super().__new__(plain if nobody_looks and cls is Loop else cls)

        def __init__(self, selector: Any = None) -> None:
            engine = home.engine
            super().__init__(selector, threads=home.process, recorder=engine.recorder,
                             net=engine.net, numbers=engine.numbers)
            engine.new_loop(self)

    Loop.__name__, Loop.__qualname__, Loop.__module__ = stock.__name__, stock.__qualname__, stock.__module__
    plain = unwatched(Loop)
    return Loop


#: One class for all engines, so that what the interpreter has learned of it in a rehearsal holds.
home = Home()
Loop = _loop_class(home)
