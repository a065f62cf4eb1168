"""Makes every way of getting an event loop, or a task, give ours.

asyncio.run, Runner and new_event_loop end in the loop factory of a policy class, the
rest in a class that is named.  Replacing those needs no new policy, which 3.14 would warn
of.  It must happen before a learner's code binds any of the names.
"""

from __future__ import annotations

import asyncio
import functools
import sys
from asyncio import futures, taskgroups, tasks
from collections.abc import Iterable, Iterator
from typing import Any

from .tasks import Task, TaskSet

_PLATFORM_MODULES = ("asyncio.unix_events", "asyncio.windows_events")
_LOOP_NAMES = ("SelectorEventLoop", "EventLoop", "ProactorEventLoop")


def install(loop_class: type[Any], task_class: type[Any] = Task) -> None:
    """Put these classes of a loop and a task in the place of asyncio's in this process."""
    modules = [sys.modules[name] for name in _PLATFORM_MODULES if name in sys.modules]
    for module in modules:
        for value in vars(module).values():
            if isinstance(value, type) and "_loop_factory" in vars(value):
                value._loop_factory = loop_class  # type: ignore[attr-defined]
    for module in [asyncio, *modules]:
        for name in _LOOP_NAMES:
            if hasattr(module, name):
                setattr(module, name, loop_class)
    _replace("Task", task_class)
    _replace("eager_task_factory", tasks.create_eager_task_factory(task_class))
    _replace("as_completed", _in_order(tasks.as_completed))
    _order_task_groups()


def _replace(name: str, value: object) -> None:
    for module in (asyncio, tasks):
        setattr(module, name, value)


def _in_order(as_completed: Any) -> Any:
    """asyncio.as_completed starts coroutines in the order of a set, that is of their
    addresses; this one starts them in the order in which they are given."""

    def ensure(awaitables: Any) -> Any:
        if futures.isfuture(awaitables) or not isinstance(awaitables, Iterable):
            return awaitables  # an error, which asyncio words
        return [asyncio.ensure_future(each) for each in dict.fromkeys(awaitables)]

    def ordered(fs: Any, *, timeout: float | None = None) -> Any:
        return as_completed(ensure(fs), timeout=timeout)

    def ordered_generator(fs: Any, *, timeout: float | None = None) -> Iterator[Any]:
        yield from as_completed(ensure(fs), timeout=timeout)

    # 3.12's is a generator, and starts nothing before it is asked for the first one.
    ours = ordered if sys.version_info >= (3, 13) else ordered_generator
    return functools.wraps(as_completed)(ours)


def _order_task_groups() -> None:
    """A TaskGroup cancels its tasks in the order of their creation."""
    stock_init = taskgroups.TaskGroup.__init__

    @functools.wraps(stock_init)
    def __init__(self: Any) -> None:
        stock_init(self)
        self._tasks = TaskSet()

    taskgroups.TaskGroup.__init__ = __init__  # type: ignore[method-assign]
