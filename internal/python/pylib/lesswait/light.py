"""A recorder that costs little: which tasks there are, how they end, and what blocks the loop."""

from __future__ import annotations

from typing import Any

from .recorder import Recorder
from .steps import BLOCKED_NS, CPU_EVERY_NS


class LightRecorder(Recorder):
    """Tells of a task's beginning and end and of no step between; of waits and calls nothing."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._seen: set[int] = set()  # tasks whose first step was told
        for hook in ("task_ready", "timer_set", "timer_fire", "timer_cancel", "tick", "poll_end"):
            setattr(self, hook, _not_told)

    def step_begin(self, task: Any) -> None:
        """A task begins to run."""
        self.current = task
        self._steps.append((task, self._now()))

    def step_end(self, task: Any) -> None:
        """A task stops running: told if that was its last step, or its first, or a long one."""
        now, steps = self._now(), self._steps
        owner, began = steps.pop()
        if owner is not task:
            began = self._leave(task, owner, began)
        self.current = steps[-1][0] if steps else None
        if now - began > BLOCKED_NS:
            self._blocked(task, began, now)
        if task.done():
            self._seen.discard(task.number)
            self._finish(task, now)
        elif task.number not in self._seen:
            self._seen.add(task.number)
            self._keep((6, now // 1000, "step.end", self._task_ids[task.number], "waiting", "light", "not recorded in detail"))
        if now >= self._cpu_due:
            self._cpu_due = now + CPU_EVERY_NS
            self._spent()

    def poll_begin(self, timeout_ns: int | None) -> None:
        """Not told."""
        if timeout_ns != 0 and self._on_idle is not None:
            self._on_idle()


def _not_told(*_: object) -> None:
    """A hook of which nothing is recorded."""
