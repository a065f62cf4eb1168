"""The recorder: what the loop, the calls and the threads report, as events of the trace.

Hooks never raise, run no code of the learner's, and keep nothing of the learner's alive.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Collection
from typing import Any

from . import causes, faults, texts
from .activity import ActivityHooks
from .clock import real
from .cpu import CpuMeter
from .steps import StepHooks

__all__ = ["Recorder"]


class Recorder(StepHooks, ActivityHooks):
    """Collects the events of one run.

    now_ns, files and cpu are the log's; mode is "full", or "calls" for everything but ticks
    and polls.  on_idle is called when the loop is about to wait.  scenes are files whose
    tasks count as the program's although their lines are not watched: a harness that makes
    use of the answer.
    """

    def __init__(self, now_ns: Callable[[], int], files: Collection[str], mode: str = "full",
                 cpu: CpuMeter | None = None, on_idle: Callable[[], None] | None = None,
                 scenes: Collection[str] = ()) -> None:
        super().__init__(now_ns, files, cpu)
        self._program = frozenset({*files, *scenes}) if scenes else self.files
        self._timers: set[int] = set()
        self._on_idle = on_idle
        self._polls = mode == "full"
        if mode != "full":
            self.tick = self.poll_end = _nothing  # type: ignore[method-assign]

    # -- loops and tasks ----------------------------------------------------------------------

    def loop_new(self, loop: asyncio.AbstractEventLoop) -> None:
        """A loop was made; its first step will say so."""

    def loop_closed(self, loop: asyncio.AbstractEventLoop) -> None:
        """A loop was closed; nothing follows from it."""

    def task_new(self, task: Any, coro: Any, name: str | None, eager: bool) -> None:
        """A task is being made; its number is known, and nothing of it has run."""
        fn, line, internal = causes.creation(sys._getframe(3), coro, self.files, self._program)  # whoever called its class
        self._origins[task.number] = (self.stacks.top(), line)
        self._keep((9, self._now(), "task.new", task.traced_as, name or f"Task-{task.number}", fn,
                    self._current_id(), line, internal, eager))

    def task_named(self, task: Any, name: str) -> None:
        """A task was given another name."""
        self.emit("task.name", task.traced_as, name)

    def cancel_requested(self, task: Any, msg: Any) -> None:
        """Somebody asks a task to stop."""
        cause, line = causes.cancellation(sys._getframe(1), self.files)
        self.emit("cancel.req", task.traced_as, self._current_id(), cause, line,
                  None if msg is None else texts.value(msg))

    def loop_exception(self, context: dict[str, Any]) -> None:
        """The loop's exception handler was called.  Only texts are kept of the context."""
        found = faults.of_context(context, self.files, self._describe)
        task, line = None, found.line
        if found.task is not None:
            task = f"T{found.task}"
            line = line or self._origins.get(found.task, (None, None))[1]  # what is left of a coroutine that is gone
        self.emit("warning", found.kind, task, line, found.text, *self.in_file(found.file))

    def generator_dropped(self, agen: Any) -> None:
        """An async generator was not iterated to its end, and the last reference to it is gone."""
        found = faults.of_generator(agen, self.files)
        if found is not None:
            self.emit("warning", found.kind, self.task_id(), found.line, found.text, *self.in_file(found.file))

    def spin(self, task: Any) -> None:
        """A task turns round and round without waiting."""
        waits = task is not None and task is not self.current and not task.done()
        line = self._describe(task).line if waits else None
        name = None if task is None else task.traced_as
        self.emit("warning", faults.BUSY_WAIT, name, line, "a loop that never waits keeps the event loop turning")

    # -- timers -------------------------------------------------------------------------------

    def timer_set(self, handle: Any) -> None:
        """A timer was set; handle.due_ns counts from the run's start."""
        self._timers.add(handle.number)
        self.emit("timer.set", f"H{handle.number}", handle.due_ns // 1000, self._current_id())

    def timer_fire(self, handle: Any) -> None:
        """A timer is served."""
        now = self._now()
        self._timers.discard(handle.number)
        late = max(0, now - self._origin_ns - handle.due_ns) // 1000
        self._keep((4, now, "timer.fire", f"H{handle.number}", late))

    def timer_cancel(self, handle: Any) -> None:
        """A timer is called off.  sleep() does it to timers that have fired: that is no event."""
        if handle.number in self._timers:
            self._timers.discard(handle.number)
            self.emit("timer.cancel", f"H{handle.number}", self._current_id())

    # -- turns of the loop --------------------------------------------------------------------

    def tick(self, ready: int, timers: int) -> None:
        """A turn of the loop begins, with so many callbacks ready and timers set."""
        self._keep((4, self._now(), "tick", ready, timers))

    def poll_begin(self, timeout_ns: int | None) -> None:
        """The loop looks for I/O, for at most so many nanoseconds (None: for ever)."""
        self._loop_thread = real.get_ident()
        if self._polls:
            timeout = None if timeout_ns is None else timeout_ns // 1000
            self._keep((3, self._now(), "poll.begin", timeout))
        if timeout_ns != 0 and self._on_idle is not None:
            self._on_idle()

    def poll_end(self, io: int) -> None:
        """The loop goes on, with so many descriptors ready."""
        self._keep((3, self._now(), "poll.end", io))


def _nothing(*_: object) -> None:
    """What a hook does that this mode has no use for."""
