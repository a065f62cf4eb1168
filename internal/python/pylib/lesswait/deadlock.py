"""Says what every task and thread waits for, at the moment a run is cut short."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from .actors import Actor, State
from .baton import Baton
from .clock import Abort, Waiting
from .frames import is_learners, learner_frame, library_call


class Account:
    """Gathers the Waitings of one process."""

    def __init__(self, baton: Baton, loops: Iterable[Any]) -> None:
        self._baton, self._loops = baton, loops

    def fill(self, abort: Abort) -> None:
        """Note in the abort who waits for what, tasks first, each kind by age.

        The record ends here: what asyncio does to clean up afterwards is no part of the
        program.  Nor will the pending tasks complain when they are destroyed.
        """
        abort.waiting = list(self._tasks()) + list(self._threads())
        for watched in (self._baton.clock, *self._loops):
            watched.recorder = None

    def _tasks(self) -> Iterator[Waiting]:
        files = self._baton.files
        for loop in self._loops:
            if loop.is_closed():
                continue
            running = _blocked_task(loop)
            for task in sorted(asyncio.all_tasks(loop), key=lambda task: getattr(task, "number", 0)):
                task._log_destroy_pending = False  # type: ignore[attr-defined]
                actor = self._baton.actors.get(loop._thread_id)
                if task is running and actor is not None and actor.frame is not None:
                    yield _of_thread(task.get_name(), actor, files)
                else:
                    yield _of_task(task, files)

    def _threads(self) -> Iterator[Waiting]:
        """The threads that a learner's call blocks, outside of any task."""
        files = self._baton.files
        in_tasks = {loop._thread_id for loop in self._loops if _blocked_task(loop) is not None}
        for actor in list(self._baton.actors.values()):
            blocked = actor.state is State.PARKED and learner_frame(actor.frame, files) is not None
            if blocked and actor.ident not in in_tasks:
                yield _of_thread(actor.name, actor, files)


def _blocked_task(loop: Any) -> Any:
    """The task that is in the middle of a step, None if there is none."""
    return asyncio.current_task(loop) if loop.is_running() else None


def _of_thread(name: str, actor: Actor, files: Collection[str]) -> Waiting:
    frame = learner_frame(actor.frame, files)
    what = library_call(actor.frame, files) or actor.what
    kind = what.partition("(")[0].lower()
    if frame is None:
        return Waiting(name, "", kind, what, None)
    return Waiting(name, frame.f_code.co_qualname, kind, what, frame.f_lineno)


def _of_task(task: Any, files: Collection[str]) -> Waiting:
    coro = task.get_coro()
    name = getattr(coro, "__qualname__", type(coro).__name__)
    try:
        from . import waits
    except ImportError:
        return Waiting(task.get_name(), name, "unknown", "", _own_line(coro, files))
    wait = waits.describe(task, files)
    return Waiting(task.get_name(), name, wait.kind, wait.what, wait.line or None)


def _own_line(coro: Any, files: Collection[str]) -> int | None:
    """The line at which the task's outermost coroutine stands, if that is the learner's."""
    frame = getattr(coro, "cr_frame", None)
    if frame is None or not is_learners(frame.f_code.co_filename, files):
        return None
    return frame.f_lineno  # type: ignore[no-any-return]
