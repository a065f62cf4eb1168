"""Reads off the recorded events what a run did, and keeps the events of the shown run."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from .. import faults, readings, schema, waits
from ..engine import Engine
from ..recorder import Recorder
from ..recording import Event
from .loops import Loops
from .run import Block, Leftover, Run

#: The kinds of events in which the facts are read.
_TELLING = frozenset({"task.new", "step.end", "call.begin", "block.begin", "block.end", "warning"})


class Observer:
    """Gives each run a recorder of its own, and each Run what the recorder saw."""

    def __init__(self, engine: Engine, file: str, recorder: Callable[[int], Recorder], loops: Loops) -> None:
        self._engine = engine
        self._file = file
        self._new_recorder = recorder
        self._start = 0
        self._loops = loops

    def now_ns(self) -> int:
        """Virtual nanoseconds since the check began."""
        return self._engine.now_ns()

    def elapsed(self) -> float:
        """Virtual seconds since the run began."""
        return (self._engine.now_ns() - self._start) / 1e9

    def start(self) -> None:
        """Record from here."""
        self._start = self._engine.now_ns()
        self._engine.set_recorder(self._new_recorder(self._start))

    def stop(self, run: Run) -> None:
        """Take the run's events and read the facts off them."""
        recorder = self._engine.recorder
        if recorder is None:
            return
        run.events = recorder.drain()
        run.began = self._start
        run.open_loops, run.asked_for_loop = self._loops.open(), list(self._loops.asked)
        self._engine.set_recorder(None)
        events = run.events.of(_TELLING)
        run.tasks = sum(event[1] == "task.new" for event in events)
        run.waits = list(_waits(events))
        run.called = [(_field(event, "fn"), _field(event, "line")) for event in events if event[1] == "call.begin"]
        for what, block in _blocks(events):
            if what == readings.POLL:
                run.spins.append(block.line)  # the task or thread is spinning, whatever it holds up
            else:
                run.blocks.append(block)
        for event in events:
            if event[1] == "warning":
                _warned(run, event)

    def left(self, task: asyncio.Task[Any]) -> Leftover:
        """What a task that still runs is, and where it waits."""
        name = getattr(task.get_coro(), "__qualname__", "a task").rpartition(".")[2]
        wait = waits.describe(task, {self._file})
        return Leftover(name, wait.line or None, wait.kind)


#: Kind -> field -> its place in an event.
_PLACES = {kind: {name: place for place, name in enumerate(fields, 2)} for kind, fields in schema.FIELDS.items()}


def _field(event: Event, name: str) -> Any:
    """A field of an event; None where it is missing, as trailing ones that are None may be."""
    place = _PLACES[event[1]][name]
    return event[place] if place < len(event) else None


def _waits(events: Iterable[Event]) -> Iterator[tuple[int, int]]:
    """Where the learner's code waited: microseconds of the run, and the line."""
    for event in events:
        if event[1] == "step.end" and _field(event, "state") == "waiting" and (line := _field(event, "line")):
            yield event[0], line


def _blocks(events: Iterable[Event]) -> Iterator[tuple[str, Block]]:
    """The blocking calls that held an event loop, and what they were."""
    begun: Event | None = None
    for event in events:
        if event[1] == "block.begin":
            begun = event if _field(event, "loop") else begun
        elif event[1] == "block.end" and begun is not None and _field(event, "thread") is None:
            if event[0] > begun[0]:
                yield _field(begun, "what"), Block((event[0] - begun[0]) / 1e6, _field(begun, "line") or None)
            begun = None


def _warned(run: Run, event: Event) -> None:
    kind, text, line = _field(event, "kind"), str(_field(event, "text")), _field(event, "line")
    if kind == faults.NEVER_AWAITED:
        run.unawaited.append((_quoted(text), line))
    elif kind == faults.NEVER_RETRIEVED:
        run.unretrieved.append(text)
    elif kind == faults.BUSY_WAIT:
        run.spins.append(line)


def _quoted(text: str) -> str:
    """The name in "coroutine 'name' was never awaited", without the functions around it."""
    name = text.partition("'")[2].partition("'")[0] or text
    return name.rpartition(".")[2]
