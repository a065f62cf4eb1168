"""Semaphores, locks and queues: who took a slot or an item, and what is left.  And what
scopes.py tells of timeouts and groups, which is watched in the same way.

asyncio's own functions are watched through sys.monitoring instead of being replaced, so
types, tracebacks and reprs stay what they were, and subclasses count too.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable
from types import CodeType, FrameType
from typing import Any

from . import scopes, texts
from .recorder import Recorder

TOOL = 5  # of sys.monitoring's six tool ids; its name there is "optimizer", and nothing uses it

_ASYNCIO = os.path.dirname(asyncio.__file__)
_QUEUES = os.path.join(_ASYNCIO, "queues.py")
_TASKS = os.path.join(_ASYNCIO, "tasks.py")

Handler = Callable[[Recorder, Any, FrameType, Any], None]


class PrimitiveWatch:
    """Reports to whatever recorder is current; None means that nobody listens."""

    def __init__(self, recorder: Callable[[], Recorder | None]) -> None:
        self._recorder = recorder
        monitoring = sys.monitoring
        if monitoring.get_tool(TOOL) is not None:
            monitoring.free_tool_id(TOOL)
        monitoring.use_tool_id(TOOL, "lesswait primitives")
        self._handlers: dict[int, Handler] = {}
        self._watch(monitoring.events.PY_RETURN, self._returned, [*_watched(), *scopes.returns()])
        self._watch(monitoring.events.PY_START, self._started, scopes.starts())

    def stop(self) -> None:
        """Watch no more."""
        sys.monitoring.free_tool_id(TOOL)

    def _watch(self, event: int, callback: Callable[..., None], watched: list[tuple[CodeType, Handler]]) -> None:
        sys.monitoring.register_callback(TOOL, event, callback)
        for code, handler in watched:
            self._handlers[id(code)] = handler
            sys.monitoring.set_local_events(TOOL, code, event)

    def _returned(self, code: CodeType, offset: int, value: Any) -> None:
        recorder = self._recorder()
        if recorder is None:
            return
        frame = sys._getframe(1)
        self._handlers[id(code)](recorder, frame.f_locals["self"], frame, value)

    def _started(self, code: CodeType, offset: int) -> None:
        if (recorder := self._recorder()) is not None:
            frame = sys._getframe(1)
            self._handlers[id(code)](recorder, frame.f_locals["self"], frame, None)


def _watched() -> list[tuple[CodeType, Handler]]:
    semaphore, lock, queue = asyncio.Semaphore, asyncio.Lock, asyncio.Queue
    return [
        (semaphore.acquire.__code__, _acquired),
        (semaphore.release.__code__, _released),
        (lock.acquire.__code__, _locked),
        (lock.release.__code__, _unlocked),
        (queue.put_nowait.__code__, _put),
        (queue.get_nowait.__code__, _got),
        (queue.task_done.__code__, _finished),
    ]


def _acquired(recorder: Recorder, semaphore: Any, frame: FrameType, value: Any) -> None:
    _tell(recorder, "sem.acquire", recorder.ids.of(semaphore, "S"), semaphore, semaphore._value)


def _released(recorder: Recorder, semaphore: Any, frame: FrameType, value: Any) -> None:
    _tell(recorder, "sem.release", recorder.ids.of(semaphore, "S"), semaphore, semaphore._value)


def _locked(recorder: Recorder, lock: Any, frame: FrameType, value: Any) -> None:
    _tell(recorder, "sem.acquire", recorder.ids.of(lock, "L"), lock, int(not lock._locked))


def _unlocked(recorder: Recorder, lock: Any, frame: FrameType, value: Any) -> None:
    _tell(recorder, "sem.release", recorder.ids.of(lock, "L"), lock, int(not lock._locked))


def _tell(recorder: Recorder, kind: str, name: str | None, owner: Any, free: int) -> None:
    waiters = sum(not waiter.done() for waiter in owner._waiters or ())
    recorder.emit(kind, name, recorder.task_id(), free, waiters)


def _put(recorder: Recorder, queue: Any, frame: FrameType, value: Any) -> None:
    _moved(recorder, "queue.put", queue, frame, frame.f_locals.get("item"))


def _got(recorder: Recorder, queue: Any, frame: FrameType, value: Any) -> None:
    _moved(recorder, "queue.get", queue, frame, value)


def _moved(recorder: Recorder, kind: str, queue: Any, frame: FrameType, item: Any) -> None:
    if not recorder.ids.knows(queue) and _is_internal(frame):
        recorder.ids.hide(queue)
    name = recorder.ids.of(queue, "Q")
    if name is not None:
        depth = len(queue._queue) if hasattr(queue, "_queue") else 0
        recorder.emit(kind, name, recorder.task_id(), depth, queue._maxsize, texts.value(item))


def _finished(recorder: Recorder, queue: Any, frame: FrameType, value: Any) -> None:
    if (name := recorder.ids.of(queue, "Q")) is not None:
        recorder.emit("queue.done", name, recorder.task_id(), queue._unfinished_tasks)


def _is_internal(frame: FrameType) -> bool:
    """Whether asyncio uses the queue for itself, as as_completed() does."""
    caller = frame.f_back
    while caller is not None and caller.f_code.co_filename == _QUEUES:
        caller = caller.f_back
    return caller is not None and caller.f_code.co_filename == _TASKS
