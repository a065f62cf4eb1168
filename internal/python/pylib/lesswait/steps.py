"""The recorder's hooks around every step of every task.

They decide what tracing costs: an event's items are appended to a list, a task knows its id,
the time is kept as the clock gives it, and nothing is encoded here.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection
from typing import Any

from . import jumps, texts
from .clock import real
from .cpu import CpuMeter
from .log import Log
from .places import watched_frame
from .waits import Describer

BLOCKED_NS = 50_000_000  # a step longer than this has blocked its loop
CPU_EVERY_NS = 20_000_000  # CPU time is asked for at the first step's end after this
_NEVER = 1 << 62


class StepHooks(Log):
    """Records which task is ready, runs, waits and for what, and is done."""

    def __init__(self, now_ns: Callable[[], int], files: Collection[str], cpu: CpuMeter | None) -> None:
        super().__init__(now_ns, files, cpu)
        describer = Describer(self.files, self.ids)
        self._describe, self._wait_facts = describer.describe, describer.facts
        self._steps: list[tuple[Any, int]] = []  # open steps and their beginnings; an eager one is inside another
        self._again = False  # the running task was made ready: told after its step
        self._slow: tuple[int, int | None, str | None] = (-1, None, None)  # a long step's beginning, a line seen in it, its file
        self._loop_thread = real.get_ident()
        self._cpu_due = _NEVER if cpu is None else CPU_EVERY_NS

    def begin(self, origin_ns: int) -> None:
        """Times count from that instant."""
        super().begin(origin_ns)
        if self._cpu is not None:
            self._cpu_due = origin_ns + CPU_EVERY_NS

    def task_ready(self, task: Any, by: str | None) -> None:
        """A task may run; `by` is the id of what woke it."""
        if task is self.current:
            self._again = True  # it yields, or waits for what is there: it is still running now
            return
        self._keep((4, self._now(), "task.ready", task.traced_as, by))

    def step_begin(self, task: Any) -> None:
        """A task begins to run."""
        now = self._now()
        self.current = task
        self._steps.append((task, now))
        self._keep((3, now, "step.begin", task.traced_as))

    def step_end(self, task: Any) -> None:
        """A task stops running: it is done, or waits."""
        now, steps = self._now(), self._steps
        owner, began = steps.pop()
        if owner is not task:
            began = self._leave(task, owner, began)
        self.current = steps[-1][0] if steps else None
        if now - began > BLOCKED_NS:
            self._blocked(task, began, now)
        if task.done():
            self._finish(task, now)
        else:
            self._suspend(task, now)
        if now >= self._cpu_due:
            self._cpu_due = now + CPU_EVERY_NS
            self._spent()
        if len(self._kept) > self._room:
            self._relieve()

    def _leave(self, task: Any, owner: Any, began: int) -> int:
        """Close a task's step where another's was taken for it, as loops in several threads
        make it happen; the nanosecond at which the task's began."""
        steps = self._steps
        steps.append((owner, began))
        at = next((i for i, (other, _) in enumerate(steps) if other is task), None)
        return self._now() if at is None else steps.pop(at)[1]

    def _suspend(self, task: Any, now: int) -> None:
        number, name = task.number, task.traced_as
        kind, what, obj, line, fn = self._wait_facts(task)
        stack = self.stacks.tasks.get(number)
        call = stack[-1] if stack else None
        if kind == "thread" and number in self._lent:
            obj = f"J{self._lent[number]}"
        if self._again:
            self._again = False
            self._keep((10, now, "step.end", name, "waiting", kind, what, obj, line, fn, call, 3, now, "task.ready", name))
        else:
            self._keep((10, now, "step.end", name, "waiting", kind, what, obj, line, fn, call))
        if kind != "yield":
            jumps.waited()

    def _finish(self, task: Any, now: int) -> None:
        number, name = task.number, task.traced_as
        self._again = False
        for call in self.stacks.finish(number):
            self._keep((3, now, "call.end", call))
        self._origins.pop(number, None)
        self._lent.pop(number, None)
        if task.cancelled():
            self._keep((4, now, "step.end", name, "done", 4, now, "task.done", name, "cancelled"))
        elif (exc := task._exception) is not None:  # exception() would count as having looked at it
            self._keep((4, now, "step.end", name, "done", 5, now, "task.done", name, "error", texts.error(exc)))
        else:
            self._keep((4, now, "step.end", name, "done", 4, now, "task.done", name, "ok"))

    def _blocked(self, task: Any, began: int, now: int) -> None:
        _, line, file = self._slow if self._slow[0] == began else (began, None, None)
        self.emit("loop.blocked", task.traced_as, line, (now - began) // 1000, *self.in_file(file))

    def heartbeat(self, cpu: bool) -> None:
        """Called from another thread now and then: sees where a long step is, samples CPU time."""
        steps = self._steps[-1:]
        if steps and self._now() - steps[0][1] > BLOCKED_NS and self._slow[0] != steps[0][1]:
            frame = sys._current_frames().get(self._loop_thread)
            seen = watched_frame(frame, self.files)
            self._slow = (steps[0][1], *((None, None) if seen is None else (seen.f_lineno, seen.f_code.co_filename)))
        if cpu and self._cpu is not None and (spent := self._cpu.of_main()):
            self.emit("cpu", None, spent)
