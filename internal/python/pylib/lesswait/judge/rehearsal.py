"""Runs a small exercise through the judge's classes before a real one is asked for.

The interpreter makes code faster that has run a few times, and a check is too short for that.
So a worker that waits uses the time: it judges an answer of its own, on a loop, a clock and
numbers that nothing else ever sees.  Nothing is patched and nothing is left behind; what a
check says, and when, does not depend on it.
"""

from __future__ import annotations

import functools
import types
from typing import Any

from .. import calls, engine
from ..clock import VirtualClock
from ..loop import TracedLoop
from ..readings import Readings
from ..recorder import Recorder
from ..threads import Threads
from . import runner
from .exercise import Exercise
from .integrity import Integrity
from .observe import Observer
from .run import Run
from .service import Given, Service

_FILE = "rehearsal.py"
_NAME = "answer"
_ANSWER = f"""
import asyncio

async def {_NAME}(ask, keys):
    return await asyncio.gather(*(ask(key) for key in keys))
"""
_SIZES = (3, 12, 3, 12)  # of the runs: what is seen often enough is made faster


def _echo(key: str) -> str:
    return key


class _NoLoops:
    """Stands in for the watch over the loops that a file makes, which would replace a function of asyncio."""

    asked: list[int] = []

    def open(self) -> list[int | None]:
        """None is."""
        return []


@functools.cache
def rehearse() -> None:
    """Do it, once in a process."""
    Rehearsal().perform()


class Rehearsal:
    """An exercise of which nobody is told."""

    def __init__(self) -> None:
        self._threads = Threads(VirtualClock())
        self._threads.readings = Readings(self._threads.baton)
        self._engine = engine.Engine(self._threads, None, net=True)
        self._code = compile(_ANSWER, _FILE, "exec", dont_inherit=True)
        self._module = types.ModuleType("rehearsal")
        service = Service("ask", Given(_echo, handed=True), self._engine)
        observer = Observer(self._engine, _FILE, self._recorder, _NoLoops())
        exec(self._code, vars(self._module))
        self._exercise = Exercise(_NAME, _FILE, vars(self._module).__getitem__, {"ask": service},
                                  observer, self._run_on_own_loop)

    def _recorder(self, start_ns: int) -> Recorder:
        clock = self._threads.baton.clock
        return Recorder(lambda: clock.now - start_ns, {_FILE})

    def _run_on_own_loop(self, main: Any) -> None:
        runner.run(main, self._new_loop)

    def _new_loop(self) -> TracedLoop:
        engine.home.move(self._engine, self._threads)
        return engine.Loop()

    def perform(self) -> None:
        """Judge the answer as a harness would."""
        watching = calls.watch(self._code, lambda: self._engine.recorder)
        try:
            integrity = Integrity()
            for size in _SIZES:
                self._judge(list(map(str, range(size))))
                integrity.verify()
        finally:
            watching.stop()

    def _judge(self, keys: list[str]) -> None:
        ask = self._exercise.given("ask")
        run: Run = self._exercise.run(ask, keys, waits={"ask": dict.fromkeys(keys, 2)}, best=2)
        run.sound()
        run.sequence(keys)
        run.asked("ask", keys)
        run.overlapped("ask")
        run.nothing_left()
