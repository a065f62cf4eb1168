"""The recorder's hooks for calls, thread jobs, blocking calls and marks."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection
from types import FrameType
from typing import Any

from . import texts
from .clock import real
from .cpu import CpuMeter
from .log import Log
from .places import learner_line, thread_name, watched_frame


class ActivityHooks(Log):
    """Records what runs inside of tasks and threads."""

    _steps: list[tuple[Any, int]]
    _slow: tuple[int, int | None, str | None]

    def __init__(self, now_ns: Callable[[], int], files: Collection[str], cpu: CpuMeter | None) -> None:
        super().__init__(now_ns, files, cpu)
        self._calls = 0
        self._callers: dict[int, str] = {}  # thread job -> the call that submitted it
        self._blocks: dict[int, list[tuple[str | None, str | None] | None]] = {}  # by thread; None: silent

    # -- calls --------------------------------------------------------------------------------

    def call_begin(self, fn: str, args: str | None, line: int | None, file: str | None = None,
                   at: int | None = None) -> str:
        """A call begins in the task or thread of now; returns its id.

        `file` is that of its lines, None for the program's first; `at` the line of the call
        that called it.
        """
        if len(self._kept) > self._room:
            self._relieve()
        task, stack = self.stacks.here()
        self._calls += 1
        call = f"K{self._calls!s}"
        parent = stack[-1] if stack else self._caller(task)
        stack.append(call)
        self.stacks.open.add(call)
        name = None if task is None else task.traced_as
        where = (file, at) if at is not None else () if file is None else (file,)
        self._keep((9 + len(where), self._now(), "call.begin", call, name, fn, args, line, thread_name(self._main), parent, *where))
        return call

    def _caller(self, task: Any) -> str | None:
        """The call that a task works for, or the thread where there is none."""
        return self.stacks.caller() if task is None else self._origins.get(task.number, (None, None))[0]

    def call_end(self, call: str, exc: str | None) -> None:
        """A call ends; `exc` is the text of the exception that ended it."""
        for ended in self.stacks.pop(call):
            self._keep((4, self._now(), "call.end", ended, exc if ended == call else None))

    def service_begin(self, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> str:
        """A call of a given service begins; returns its id."""
        line = learner_line(sys._getframe(1), self.files)
        if line is None:  # it is a task of its own: the line that made it
            task, _ = self.stacks.here()
            line = None if task is None else self._origins.get(task.number, (None, None))[1]
        return self.call_begin(name, texts.given(args, kwargs), line)

    def service_end(self, exc: str | None, call: str | None = None) -> None:
        """A service's call ends; without its id, the deepest call of now."""
        call = call or self.stacks.top()
        if call is not None:
            self.call_end(call, "CancelledError" if exc == "cancelled" else exc)

    # -- thread jobs --------------------------------------------------------------------------

    def thread_submit(self, job: int, fn: Any) -> None:
        """A task hands a function to an executor."""
        task, stack = self.stacks.here()
        if task is not None:
            self._lent[task.number] = job
        if stack:
            self._callers[job] = stack[-1]
        self.emit("thread.submit", f"J{job}", None if task is None else task.traced_as, texts.callable_name(fn))

    def thread_begin(self, job: int, thread: str) -> None:
        """A job begins, in its own thread."""
        self.stacks.lend(self._callers.pop(job, None))
        self.emit("thread.begin", f"J{job}", thread)

    def thread_end(self, job: int) -> None:
        """A job has ended, in its own thread."""
        self._spent()
        self.stacks.lend(None)
        self.emit("thread.end", f"J{job}")

    # -- blocking calls -----------------------------------------------------------------------

    def block_begin(self, what: str, frame: FrameType | None, loop: bool) -> bool:
        """A call begins to block the calling thread; `loop` says that a loop runs in it.

        Says whether it counts: not inside another such call, nor where no watched file
        asked for it.  block_end follows in any case.
        """
        open_blocks = self._blocks.setdefault(real.get_ident(), [])
        asks = None if open_blocks else watched_frame(frame, self.files)
        if asks is None:
            open_blocks.append(None)
            return False
        line, file = asks.f_lineno, asks.f_code.co_filename
        self._spent()
        task, stack = self.stacks.here()
        call, thread = stack[-1] if stack else None, thread_name(self._main)
        open_blocks.append((call, thread))
        if loop and self._steps:
            self._slow = (self._steps[-1][1], line, file)
        self.emit("block.begin", call, what, line, thread, loop, None if task is None else task.traced_as, *self.in_file(file))
        return True

    def block_end(self) -> None:
        """The call that blocks the calling thread ends."""
        open_blocks = self._blocks.get(real.get_ident())
        if open_blocks and (block := open_blocks.pop()) is not None:
            self.emit("block.end", *block)
            self._spent()

    # -- marks --------------------------------------------------------------------------------

    def gauge(self, name: str, value: float, limit: float | None = None) -> None:
        """A measured value of a service: connections in use, load."""
        self.emit("gauge", name, value, limit)

    def mark(self, label: str) -> None:
        """A label for this moment."""
        self.emit("mark", label)
