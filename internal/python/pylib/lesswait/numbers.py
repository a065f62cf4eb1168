"""Numbers for what a program makes, so that nothing depends on addresses in memory."""

from __future__ import annotations


class Numbers:
    """Counts tasks, futures, timers and thread jobs, each from 1."""

    def __init__(self) -> None:
        self.restart()

    def restart(self) -> None:
        """Count from 1 again: a new run begins."""
        self._tasks = self._names = self._futures = self._timers = self._jobs = 0

    def task(self) -> int:
        """The number of a new task."""
        self._tasks += 1
        return self._tasks

    def task_name(self) -> str:
        """The name of a new task that was given none, as asyncio counts them."""
        self._names += 1
        return f"Task-{self._names}"

    def future(self) -> int:
        """The number of a new future."""
        self._futures += 1
        return self._futures

    def timer(self) -> int:
        """The number of a new timer."""
        self._timers += 1
        return self._timers

    def job(self) -> int:
        """The number of a new job for a thread."""
        self._jobs += 1
        return self._jobs
