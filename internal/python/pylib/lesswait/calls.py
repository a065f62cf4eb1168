"""Watches the calls of the learner's functions, through sys.monitoring.

Only the code objects of the watched file are instrumented; library code runs at full speed,
apart from exceptions that leave a function (PY_UNWIND can't be asked for locally).  Neither
the module level nor class bodies, lambdas and comprehensions count as calls.

A call is found again by the identity of its frame: a coroutine's frame lives from its first
step to its last, so the address is its own for as long as it matters.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable
from types import CodeType, FrameType
from typing import NamedTuple

from . import texts
from .jumps import JumpBudget, nested
from .recorder import Recorder

__all__ = ["CallWatch", "JumpBudget", "watch"]

TOOL = 3  # of sys.monitoring's six tool ids, one without a meaning of its own
_WRAPPED = "async_generator_wrapped_value"  # the type of what an async generator yields to its consumer

GetRecorder = Callable[[], Recorder | None]
Label = Callable[[str], str | None]  # what the trace calls a file


class _Lane(NamedTuple):
    """What is known of a watched function's code."""

    fn: str
    line: int
    asynchronous: bool  # an async generator: what it yields may be a wait
    file: str | None  # what the trace calls its file; None for the program's first


class CallWatch:
    """Reports calls to whatever recorder is current; None means that nobody listens."""

    def __init__(self, recorder: GetRecorder, label: Label | None = None) -> None:
        self._recorder, self._label = recorder, label
        self._lanes: dict[int, _Lane] = {}
        self._roots: list[CodeType] = []  # held, so that the addresses of code objects stay their own
        self._open: dict[int, tuple[Recorder, str]] = {}  # a frame's address -> its call
        self._start()

    def add(self, code: CodeType, lines: bool = False) -> None:
        """Watch the functions defined in `code`; with `lines`, report every line of it too."""
        self._roots.append(code)
        for part in nested(code):
            events = self._events(part)
            if lines:
                events |= sys.monitoring.events.LINE
            if events:
                sys.monitoring.set_local_events(TOOL, part, events)

    def stop(self) -> None:
        """Watch no more."""
        known = sys.monitoring.events
        sys.monitoring.set_events(TOOL, known.NO_EVENTS)
        for event in (known.PY_START, known.PY_RETURN, known.PY_UNWIND, known.PY_YIELD, known.PY_RESUME, known.LINE):
            sys.monitoring.register_callback(TOOL, event, None)
        sys.monitoring.free_tool_id(TOOL)

    def _events(self, code: CodeType) -> int:
        """The events that a code object needs; notes it if its calls count."""
        if not _counts(code):
            return 0
        known = sys.monitoring.events
        events = known.PY_START | known.PY_RETURN
        asynchronous = bool(code.co_flags & inspect.CO_ASYNC_GENERATOR)
        if asynchronous or code.co_flags & inspect.CO_GENERATOR:
            events |= known.PY_YIELD | known.PY_RESUME
        self._lanes[id(code)] = _Lane(texts.function(code.co_qualname), code.co_firstlineno, asynchronous,
                                     None if self._label is None else self._label(code.co_filename))
        return events

    def _start(self) -> None:
        monitoring = sys.monitoring
        if monitoring.get_tool(TOOL) is not None:
            monitoring.free_tool_id(TOOL)
        monitoring.use_tool_id(TOOL, "lesswait calls")
        known = monitoring.events
        for event, callback in (
            (known.PY_START, self._begun), (known.PY_RETURN, self._returned), (known.PY_UNWIND, self._unwound),
            (known.PY_YIELD, self._yielded), (known.PY_RESUME, self._resumed), (known.LINE, self._lined),
        ):  # fmt: skip
            monitoring.register_callback(TOOL, event, callback)
        monitoring.set_events(TOOL, known.PY_UNWIND)

    # -- callbacks, called by the interpreter -------------------------------------------------

    def _begun(self, code: CodeType, offset: int) -> None:
        recorder, frame = self._recorder(), sys._getframe(1)
        if recorder is None:
            self._open.pop(id(frame), None)  # of a frame that was dropped unfinished, at the same address
            return
        lane = self._lanes[id(code)]
        try:
            args = texts.arguments(code, frame)
        except Exception:
            args = "…"  # an argument that defies description must not fail the learner's call
        self._open[id(frame)] = recorder, recorder.call_begin(lane.fn, args, lane.line, lane.file, self._called_at(frame))

    def _called_at(self, frame: FrameType) -> int | None:
        """The line in which an open call makes this one, by itself or through one function of
        a library, such as wait_for."""
        caller = frame.f_back
        if caller is not None and id(caller) not in self._open:
            caller = caller.f_back
        return caller.f_lineno if caller is not None and id(caller) in self._open else None

    def _returned(self, code: CodeType, offset: int, value: object) -> None:
        opened = self._open.pop(id(sys._getframe(1)), None)
        if opened is not None:
            opened[0].call_end(opened[1], None)

    def _unwound(self, code: CodeType, offset: int, exc: BaseException) -> None:
        if id(code) not in self._lanes:
            return
        opened = self._open.pop(id(sys._getframe(1)), None)
        if opened is not None:
            opened[0].call_end(opened[1], texts.error(exc))

    def _yielded(self, code: CodeType, offset: int, value: object) -> None:
        if self._lanes[id(code)].asynchronous and type(value).__name__ != _WRAPPED:
            return  # it waits, together with the task that it runs in
        opened = self._open.get(id(sys._getframe(1)))
        if opened is not None:
            opened[0].stacks.suspend(opened[1])

    def _resumed(self, code: CodeType, offset: int) -> None:
        opened = self._open.get(id(sys._getframe(1)))
        if opened is not None:
            opened[0].stacks.resume(opened[1])

    def _lined(self, code: CodeType, line: int) -> None:
        recorder = self._recorder()
        if recorder is not None:
            lane = self._lanes.get(id(code))
            recorder.emit("line", line, None if lane is None else lane.fn, recorder.task_id())


def watch(code: CodeType, recorder: GetRecorder, lines: bool = False, label: Label | None = None) -> CallWatch:
    """Watch the calls of every function in a compiled file."""
    watching = CallWatch(recorder, label)
    watching.add(code, lines)
    return watching


def _counts(code: CodeType) -> bool:
    """Whether calls of this code are calls to a learner."""
    function = code.co_flags & inspect.CO_OPTIMIZED and code.co_flags & inspect.CO_NEWLOCALS
    return bool(function) and not code.co_name.startswith("<") and code.co_name != "__annotate__"

