"""Who makes a task, and who cancels one: read off the stack at that moment."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Collection
from types import CodeType, CoroutineType, FrameType
from typing import Any

from . import texts
from .places import LOOP_TURN, PASSED, learner_line

_ASYNCIO = os.path.dirname(asyncio.__file__) + os.sep
_OURS = os.path.dirname(os.path.abspath(__file__)) + os.sep

#: Coroutines with which asyncio.run() cleans up.
_CLEANING = ("BaseEventLoop.shutdown_asyncgens", "BaseEventLoop.shutdown_default_executor")

#: File of asyncio that asks for a cancellation -> the cause.
_CAUSES = {
    "timeouts.py": "timeout",
    "taskgroups.py": "taskgroup",
    "runners.py": "runner",
    "events.py": "callback",
    "base_events.py": "callback",
    "staggered.py": "race",
}


#: A task's coroutine by name, the learner's line that made the task, and whether the library
#: made it on its own account.
type Creation = tuple[str, int | None, bool]


def creation(frame: FrameType | None, coro: Any, files: Collection[str],
             program: Collection[str]) -> Creation:
    """Who makes a task of `coro`; frame is any frame on the way from there.

    The coroutines of the `program` are those of the learner's files, and of what else plays a part.
    """
    line = learner_line(frame, files)
    if type(coro) is CoroutineType and coro.cr_code.co_filename in program:  # nearly always
        return texts.function(coro.__qualname__), line, False
    name = getattr(coro, "__qualname__", None) or type(coro).__name__
    code = _code(coro)
    watched = code is not None and code.co_filename in program
    asked = watched or (line is not None and _asked_by_learner(frame, files))
    return texts.function(name), line, name in _CLEANING or not asked


def _code(coro: Any) -> CodeType | None:
    """The code of a coroutine; of an object's `__await__` where asyncio has wrapped one."""
    code: CodeType | None = getattr(coro, "cr_code", None)
    if code is None or code.co_name != "_wrap_awaitable" or coro.cr_frame is None:
        return code
    awaited = type(coro.cr_frame.f_locals.get("awaitable"))
    return getattr(getattr(awaited, "__await__", None), "__code__", None)


def cancellation(frame: FrameType | None, files: Collection[str]) -> tuple[str, int | None]:
    """(cause, the learner's line) of a cancellation; frame is that of the task's cancel().

    "cancel" is the learner's own call, "awaiter" the cancellation of a task that waits for
    this one, "gather" and "taskgroup" that of the group; the others name themselves.
    """
    line = learner_line(frame, files)
    cancel = None if frame is None else frame.f_code
    awaiter = False
    frame = None if frame is None else frame.f_back
    while frame is not None and frame.f_code.co_filename.startswith(_OURS):
        awaiter = awaiter or frame.f_code is cancel
        frame = frame.f_back
    if frame is None:
        return "cancel", line
    code = frame.f_code
    if awaiter:
        return "awaiter", line
    if not code.co_filename.startswith(_ASYNCIO):
        return "cancel", line
    if code.co_qualname in ("_GatheringFuture.cancel", "gather.<locals>._done_callback"):
        return "gather", line
    if code.co_name == "_on_sigint":
        return "ctrl-c", line
    return _CAUSES.get(os.path.basename(code.co_filename), "asyncio"), line


def _asked_by_learner(frame: FrameType | None, files: Collection[str]) -> bool:
    """Whether the nearest frame that is neither asyncio's nor ours is the learner's."""
    while frame is not None:
        if frame.f_globals.get("__name__") not in PASSED:
            code = frame.f_code
            if code.co_name == LOOP_TURN:
                return False
            if not code.co_filename.startswith((_ASYNCIO, _OURS)):
                return code.co_filename in files
        frame = frame.f_back
    return False
