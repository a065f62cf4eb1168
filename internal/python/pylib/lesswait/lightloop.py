"""Loops and tasks for a light recorder: asyncio's own, but for the moments that it hears of.

Every step, timer and callback is the stock loop's work, at the stock loop's speed.  What is
added costs a little for each task, and a count for each turn of the loop.
"""

from __future__ import annotations

from asyncio import base_futures, events
from contextvars import Context
from typing import Any

from .frames import hide_own
from .loop import TracedLoop, unwatched
from .tasks import StockTask, Task

#: What the stock loop has no word of, so that a recorder has to be told.
_TOLD = ("run_in_executor", "call_exception_handler", "_asyncgen_finalizer_hook")


_ANYWHERE = Context()  # a copy of the caller's for each task would be an object more to make and to collect


class LightTask(Task):
    """A task that tells of its end by a callback, and of no step."""

    __slots__ = ()

    def _begin_watched(self, loop: Any, coro: Any, name: str, context: Context | None, eager_start: bool) -> None:
        eager = bool(eager_start and loop.is_running())
        loop.recorder.task_new(self, coro, name, eager)
        StockTask.__init__(self, coro, loop=loop, name=name, context=context, eager_start=eager)
        if eager and self.done():
            loop.recorder.task_over(self)
        else:
            self.add_done_callback(_over, context=_ANYWHERE)


for _name in ("__module__", "__name__", "__qualname__", "__doc__"):
    setattr(LightTask, _name, getattr(StockTask, _name))


class LightHandle(events.Handle):
    """asyncio.Handle as it is outside of debug mode, made without the call that asks for that."""

    __slots__ = ()

    def __init__(self, callback: Any, args: tuple[Any, ...], loop: Any, context: Context) -> None:
        self._callback = callback
        self._args = args
        self._loop = loop
        self._context = context
        self._cancelled = False
        self._repr = self._source_traceback = None


LightHandle.__name__ = LightHandle.__qualname__ = events.Handle.__name__


def _over(task: Any) -> None:
    recorder = task.get_loop().recorder
    if recorder is not None:
        recorder.task_over(task)


def lightly(loop_class: type[TracedLoop], *, virtual: bool) -> type[TracedLoop]:
    """A subclass for loops under a light recorder.  On the virtual clock all of the loop is ours."""
    base: Any = loop_class if virtual else unwatched(loop_class, but=_TOLD)

    class LightLoop(base):  # type: ignore[misc]
        """The event loop of a program that is recorded lightly."""

        turn = 0

        def create_task(self, coro: Any, **kwargs: Any) -> Any:
            """Schedule a coroutine; its task comes from the task factory where one is set."""
            self._check_closed()
            if self._task_factory is not None:
                return loop_class.create_task(self, coro, **kwargs)
            task = LightTask(coro, loop=self, **kwargs)
            if self._debug:
                hide_own(task._source_traceback)
            try:
                return task
            finally:
                del task  # else an exception would hold the frame that holds the task

        def call_soon(self, callback: Any, *args: Any, context: Context | None = None) -> Any:
            """Call a callback in the next turn; that a task is over is told at once.  It takes less than the
            stock loop's, which makes up for some of what is told."""
            if callback is _over:
                if self.recorder is not None:
                    self.recorder.task_over(args[0])
                return None  # the task, which asked for it, has no use for a handle
            if context is None or self._debug or self._closed:
                return base.call_soon(self, callback, *args, context=context)
            handle = LightHandle(callback, args, self, context)
            self._ready.append(handle)
            return handle

        def run_forever(self) -> None:
            """Run until stop() is called."""
            recorder = self.recorder
            if recorder is None:
                base.run_forever(self)
                return
            recorder.loop_runs(self)
            try:
                base.run_forever(self)
            finally:
                recorder.loop_rests(self)

        def _process_events(self, event_list: Any) -> None:
            self.turn += 1
            base._process_events(self, event_list)

    for name in ("__module__", "__name__", "__qualname__"):
        setattr(LightLoop, name, getattr(loop_class, name))
    return LightLoop


def hide_callbacks() -> None:
    """Leave the callback of a LightTask out of what a task prints of itself."""
    stock = base_futures._future_repr_info  # type: ignore[attr-defined]
    callbacks = base_futures._format_callbacks  # type: ignore[attr-defined]

    def format_callbacks(cb: Any) -> Any:
        others = [each for each in cb if each[0] is not _over]
        return callbacks(others) if others else ""

    base_futures._format_callbacks = format_callbacks  # type: ignore[attr-defined]
    base_futures._future_repr_info = lambda future: [part for part in stock(future) if part]  # type: ignore[attr-defined]
