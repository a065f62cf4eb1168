"""The open calls of each task and of each thread, the deepest last."""

from __future__ import annotations

import asyncio
from asyncio import _get_running_loop  # type: ignore[attr-defined]
from typing import Any

from .clock import real


class Stacks:
    """Keeps a stack of call ids per task, and per thread for what runs outside of tasks."""

    def __init__(self) -> None:
        self.tasks: dict[int, list[str]] = {}
        self.threads: dict[int, list[str]] = {}
        self.open: set[str] = set()  # calls that have not ended, on a stack or suspended
        self._callers: dict[int, str] = {}  # thread -> the call that handed it its job

    def here(self) -> tuple[Any, list[str]]:
        """The running task (None outside of one, or of one of asyncio's own class), and the stack of now."""
        loop = _get_running_loop()
        if loop is not None and (task := asyncio.current_task(loop)) is not None:
            if hasattr(task, "traced_as"):
                return task, self.of_task(task.number)
        ident = real.get_ident()
        stack = self.threads.get(ident)
        if stack is None:
            stack = self.threads[ident] = []
        return None, stack

    def of_task(self, number: int) -> list[str]:
        """A task's stack."""
        stack = self.tasks.get(number)
        if stack is None:
            stack = self.tasks[number] = []
        return stack

    def top(self) -> str | None:
        """The deepest open call of now."""
        _, stack = self.here()
        return stack[-1] if stack else None

    def lend(self, caller: str | None) -> None:
        """What this thread calls from here on belongs to a call of another one; None ends that."""
        ident = real.get_ident()
        if caller is None:
            self._callers.pop(ident, None)
        else:
            self._callers[ident] = caller

    def caller(self) -> str | None:
        """The call that this thread works for."""
        return self._callers.get(real.get_ident())

    def suspend(self, call: str) -> None:
        """A generator has yielded: its call is open, but not on the stack."""
        _, stack = self.here()
        if call in stack:
            stack.remove(call)

    def resume(self, call: str) -> None:
        """A generator goes on, maybe in another task than before."""
        _, stack = self.here()
        if call not in stack:
            stack.append(call)

    def pop(self, call: str) -> list[str]:
        """Take a call off the stack of now; the calls that end with it, the deepest first.

        What lies above it on the stack was abandoned: a coroutine driven by hand and
        dropped, say.
        """
        _, stack = self.here()
        if stack and stack[-1] == call and call in self.open:  # nearly always
            stack.pop()
            self.open.discard(call)
            return [call]
        ended = [call]
        if call in stack:
            at = stack.index(call)
            ended = stack[at:][::-1]
            del stack[at:]
        return self._closed(ended)

    def finish(self, number: int) -> list[str]:
        """A task is done: the calls that it leaves open, the deepest first."""
        left = self.tasks.pop(number, None)
        return self._closed(left[::-1]) if left else []

    def _closed(self, calls: list[str]) -> list[str]:
        ended = [call for call in calls if call in self.open]
        self.open.difference_update(ended)
        return ended
