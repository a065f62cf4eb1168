"""Numbers for what a program makes, so that nothing depends on addresses in memory."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count


class Numbers:
    """Gives tasks, the names of tasks that were given none, futures, timers and thread jobs
    their numbers, each from 1."""

    task: Callable[[], int]
    name: Callable[[], int]
    future: Callable[[], int]
    timer: Callable[[], int]
    job: Callable[[], int]

    def __init__(self) -> None:
        self.restart()

    def restart(self) -> None:
        """Count from 1 again: a new run begins."""
        for kind in ("task", "name", "future", "timer", "job"):
            setattr(self, kind, count(1).__next__)
