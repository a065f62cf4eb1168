"""A recorder that costs little: which tasks there are, how they end, and what blocks the loop.

The loop is asyncio's own then (lightloop.py), and nobody sees a step begin or end.  A step that
holds the loop is found by looks from another thread: one that finds the same task in the same
turn of its loop as the look before has found the same step.
"""

from __future__ import annotations

import asyncio
import sys
from asyncio import _get_running_loop  # type: ignore[attr-defined]
from typing import Any, NamedTuple

from . import causes, texts
from .places import watched_frame
from .recorder import Recorder
from .steps import BLOCKED_NS

DETAIL = "light"  # how meta calls a recording of this kind

_HOOKS = ("task_ready", "step_begin", "step_end", "timer_set", "timer_fire", "timer_cancel", "tick", "poll_begin", "poll_end")


class _Held(NamedTuple):
    """A step, as two looks or more have found it."""

    turn: int  # of its loop
    number: int  # of its task
    since: int
    until: int
    line: int | None
    file: str | None


class LightRecorder(Recorder):
    """Tells of a task's beginning and end and of no step between; of waits and calls nothing."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._held: dict[Any, _Held | None] = {}  # by running loop; None between steps
        for hook in _HOOKS:
            setattr(self, hook, _not_told)

    # -- tasks --------------------------------------------------------------------------------

    def task_new(self, task: Any, coro: Any, name: str | None, eager: bool) -> None:
        """A task is being made; all that it does until its end is told as one wait."""
        fn, line, internal = causes.creation(sys._getframe(3), coro, self.files, self._program)
        self._origins[task.number] = (None, line)
        at = self._now()
        self._keep((9, at, "task.new", task.traced_as, name, fn, self._current_id(), line, internal, eager,
                    6, at, "step.end", task.traced_as, "waiting", "light", "not recorded in detail"))
        if len(self._kept) > self._room:
            self._relieve()

    def task_over(self, task: Any) -> None:
        """A task is done; a callback of its own says so."""
        if task.cancelled():
            self._keep((4, self._now(), "task.done", task.traced_as, "cancelled"))
        elif (exc := task._exception) is not None:  # exception() would count as having looked at it
            self._keep((5, self._now(), "task.done", task.traced_as, "error", texts.error(exc)))
        else:
            self._keep((4, self._now(), "task.done", task.traced_as, "ok"))
        self._origins.pop(task.number, None)

    def _current_id(self) -> str | None:
        loop = _get_running_loop()
        task = None if loop is None else asyncio.current_task(loop)
        return None if task is None else task.traced_as

    # -- long steps ---------------------------------------------------------------------------

    def loop_runs(self, loop: Any) -> None:
        """A loop begins to run."""
        self._held[loop] = None

    def loop_rests(self, loop: Any) -> None:
        """A loop runs no more."""
        self._tell(self._held.pop(loop, None))

    def heartbeat(self, cpu: bool) -> None:
        """Called from another thread now and then: looks at every loop, samples CPU time."""
        for loop in tuple(self._held):
            self._look(loop)
        super().heartbeat(cpu)

    def _look(self, loop: Any) -> None:
        before, found = self._held.get(loop), self._found(loop)
        if loop not in self._held:
            return  # it came to rest meanwhile
        if before is None or found is None or before[:2] != found[:2]:
            self._held[loop] = found
            self._tell(before)
            return
        line, file = before.line, before.file
        if line is None and found.until - before.since > BLOCKED_NS:
            seen = watched_frame(sys._current_frames().get(loop._thread_id), self.files)
            line, file = (None, None) if seen is None else (seen.f_lineno, seen.f_code.co_filename)
        self._held[loop] = found._replace(since=before.since, line=line, file=file)

    def _found(self, loop: Any) -> _Held | None:
        """The step that a loop is in."""
        task, now = asyncio.current_task(loop), self._now()
        return None if task is None else _Held(loop.turn, task.number, now, now, None, None)

    def _tell(self, step: _Held | None) -> None:
        if step is not None and (took := step.until - step.since) > BLOCKED_NS:
            self.emit("loop.blocked", f"T{step.number}", step.line, took // 1000, *self.in_file(step.file))


def _not_told(*_: object) -> None:
    """A hook of which nothing is recorded."""
