"""Task and Future, numbered, and watched where a recorder wants to know.

asyncio keeps tasks in sets (wait(), all_tasks()), whose order follows from the hash: made
of the number, it is the same in every run.  It is the number's complement, so that a small
set comes out in the opposite order: a program that takes results from the set `done` as if
they were in order is wrong, and must not be right by luck.
"""

from __future__ import annotations

import asyncio
from asyncio import coroutines, events
from collections.abc import Callable, Iterable, Iterator
from contextvars import Context
from types import BuiltinMethodType, CoroutineType, MethodType
from typing import Any

StockTask: Any = asyncio.Task  # asyncio's own, before injection.py replaces the name
_Future: Any = asyncio.Future


class _AnyTask(type):
    """Lets asyncio's own tasks count as instances of the Task that replaced theirs."""

    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, StockTask)


class Task(StockTask, metaclass=_AnyTask):  # type: ignore[misc]
    """asyncio.Task with a number, that tells its loop's recorder what happens to it.  The recorder
    asks at every step what the trace calls it, so that text is made once."""

    __slots__ = ("number", "traced_as")

    def __init__(self, coro: Any, *, loop: Any = None, name: object = None,
                 context: Context | None = None, eager_start: bool = False) -> None:
        if loop is None:
            loop = events.get_event_loop()
        self.number: int = loop.numbers.task()
        self.traced_as = f"T{self.number!s}"  # !s: str() of a number takes half as long as its format()
        name = f"Task-{loop.numbers.name()!s}" if name is None else str(name)
        if loop.recorder is not None and (type(coro) is CoroutineType or coroutines.iscoroutine(coro)):
            self._begin_watched(loop, coro, name, context, eager_start)
        else:
            super().__init__(coro, loop=loop, name=name, context=context, eager_start=eager_start)

    def _begin_watched(self, loop: Any, coro: Any, name: str, context: Context | None, eager_start: bool) -> None:
        """The recorder hears of the task before its first step can be scheduled or run."""
        recorder, eager = loop.recorder, bool(eager_start and loop.is_running())
        recorder.task_new(self, coro, name, eager)
        if not eager:
            super().__init__(coro, loop=loop, name=name, context=context)
            return
        recorder.step_begin(self)
        try:
            super().__init__(coro, loop=loop, name=name, context=context, eager_start=True)
        finally:
            recorder.step_end(self)

    def __hash__(self) -> int:
        return ~self.number

    def cancel(self, msg: Any = None) -> bool:
        """Request that the task cancel itself."""
        recorder = self.get_loop().recorder
        if recorder is not None and not self.done():
            recorder.cancel_requested(self, msg)
        return bool(super().cancel(msg))

    def set_name(self, value: object, /) -> None:
        """Set the name.  None changes nothing: 3.13.0 passes it after a task factory."""
        if value is None:
            return
        super().set_name(value)
        recorder = self.get_loop().recorder
        if recorder is not None:
            recorder.task_named(self, self.get_name())


class Future(_Future):  # type: ignore[misc]
    """asyncio.Future with a number; made by the loop."""

    __slots__ = ("number",)
    number: int

    def __hash__(self) -> int:
        return ~self.number


for _own, _stock in ((Task, StockTask), (Future, _Future)):
    _own.__module__, _own.__doc__ = _stock.__module__, _stock.__doc__


_METHODS = (BuiltinMethodType, MethodType)
STEP = "TaskStepMethWrapper"  # the type of what a task that goes on by itself gives its loop to call
_STEPS = frozenset({STEP, "task_wakeup", "__step", "__wakeup"})


def stepped_task(callback: Callable[..., object]) -> Task | None:
    """The task whose next step this callback of a loop is; None if it is something else."""
    task = getattr(callback, "__self__", None)
    if isinstance(task, StockTask):
        kind = type(callback)
        if (callback.__name__ if kind in _METHODS else kind.__name__) in _STEPS:
            return task
    return None


def is_plain_step(callback: Callable[..., object]) -> bool:
    """Whether a task goes on although nothing woke it: its first step, or after sleep(0)."""
    return type(callback).__name__ == STEP or getattr(callback, "__name__", "") == "__step"


class StepHandle(events.Handle):
    """The handle of a task's next step, which knows what is asked for at every step: the task,
    and whether it is a plain step, which nothing woke."""

    __slots__ = ("task", "plain")
    task: Task
    plain: bool


StepHandle.__name__ = StepHandle.__qualname__ = events.Handle.__name__  # as debug mode prints it


class TaskSet:
    """A set of tasks in the order in which they were added."""

    def __init__(self, tasks: Iterable[Any] = ()) -> None:
        self._tasks = dict.fromkeys(tasks)

    def add(self, task: Any) -> None:
        """Add a task; it keeps its place if it is there."""
        self._tasks[task] = None

    def discard(self, task: Any) -> None:
        """Remove a task, if it is there."""
        self._tasks.pop(task, None)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._tasks)

    def __len__(self) -> int:
        return len(self._tasks)

    def __contains__(self, task: object) -> bool:
        return task in self._tasks
