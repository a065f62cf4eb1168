"""Blocks that bound the tasks inside: asyncio.timeout() and TaskGroup.

`asyncio.wait_for` is a timeout, too.  What is told is when a block begins, by when it has to
be over, which tasks a group has, and how its body ended.  An expired timeout turns the
CancelledError that reaches its edge into TimeoutError: that is known when the edge is reached.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import CodeType, FrameType
from typing import Any

from . import faults
from .places import learner_line
from .recorder import Recorder

_WAIT_FOR = asyncio.wait_for.__code__

Handler = Callable[[Recorder, Any, FrameType, Any], None]


def returns() -> list[tuple[CodeType, Handler]]:
    """What is told when a function returns."""
    return [
        (asyncio.Timeout.__aenter__.__code__, _limited),
        (asyncio.Timeout.reschedule.__code__, _moved),
        (asyncio.TaskGroup.__aenter__.__code__, _grouped),
        (asyncio.TaskGroup.create_task.__code__, _added),
    ]


def starts() -> list[tuple[CodeType, Handler]]:
    """What is told when a function begins."""
    return [
        (asyncio.Timeout.__aexit__.__code__, _edge),
        (asyncio.TaskGroup.__aexit__.__code__, _left),
    ]


def _limited(recorder: Recorder, timeout: Any, frame: FrameType, _: Any) -> None:
    caller = frame.f_back
    kind = "wait_for" if caller is not None and caller.f_code is _WAIT_FOR else "timeout"
    _begin(recorder, timeout, kind, _due(timeout), frame)


def _grouped(recorder: Recorder, group: Any, frame: FrameType, _: Any) -> None:
    _begin(recorder, group, "taskgroup", None, frame)


def _begin(recorder: Recorder, scope: Any, kind: str, due: int | None, frame: FrameType) -> None:
    line = learner_line(frame, recorder.files)
    recorder.emit("scope.begin", recorder.ids.of(scope, "G"), recorder.task_id(), kind, due, line)


def _moved(recorder: Recorder, timeout: Any, frame: FrameType, _: Any) -> None:
    if recorder.ids.knows(timeout):  # entering sets the limit in the same way
        recorder.emit("scope.due", recorder.ids.of(timeout, "G"), _due(timeout))


def _due(timeout: Any) -> int | None:
    """When the timeout expires, in microseconds of the run; None for never, 0 for at once."""
    handle = timeout._timeout_handler
    if handle is None:
        return None
    due: int = getattr(handle, "due_ns", 0)  # a limit that has passed already is no timer
    return due // 1000


def _added(recorder: Recorder, group: Any, frame: FrameType, task: Any) -> None:
    number = getattr(task, "number", None)
    if number is not None and recorder.ids.knows(group):
        recorder.emit("scope.add", recorder.ids.of(group, "G"), f"T{number}")


def _edge(recorder: Recorder, timeout: Any, frame: FrameType, _: Any) -> None:
    how = _how(frame)
    task = timeout._task
    # a cancellation that somebody else asked for as well goes on as it is
    if how == "cancelled" and timeout.expired() and task.cancelling() - 1 <= timeout._cancelling:
        how = "timeout"
    _end(recorder, timeout, how)
    if how == "ok" and timeout.expired():  # as if nobody had asked it to stop
        line = learner_line(frame, recorder.files)
        recorder.emit("warning", faults.SWALLOWED, recorder.task_id(), line, "a timeout was ignored")


def _left(recorder: Recorder, group: Any, frame: FrameType, _: Any) -> None:
    _end(recorder, group, _how(frame))


def _end(recorder: Recorder, scope: Any, how: str) -> None:
    if recorder.ids.knows(scope):
        recorder.emit("scope.end", recorder.ids.of(scope, "G"), how)


def _how(frame: FrameType) -> str:
    """How the body ended, by the type of exception that __aexit__ is given."""
    error = frame.f_locals[frame.f_code.co_varnames[1]]
    if error is None:
        return "ok"
    return "cancelled" if issubclass(error, asyncio.CancelledError) else "error"
