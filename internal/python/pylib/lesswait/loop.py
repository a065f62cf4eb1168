"""The event loop under every learner's program: on the virtual clock, or in real time.

On the virtual clock it never waits while a timer is the next thing to come: it goes
there.  Either way a recorder is told what happens, through the hooks of recorder.py.  In
real time and without a recorder, unwatched() gives back the stock loop's speed.

On Windows too this is a selector loop: subprocesses and pipes don't work there, as with
asyncio.WindowsSelectorEventLoop, and neither do more than 512 sockets.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import logging
from asyncio import events
from collections.abc import Callable, Collection
from contextvars import Context
from typing import Any

from . import timers
from .actors import Rank, State
from .clock import SECOND, real, to_ns
from .executor import Job
from .frames import hide_own
from .net import VirtualNet
from .numbers import Numbers
from .tasks import STEP, Future, StepHandle, StockTask, Task, stepped_task
from .threads import Threads
from .timers import TimerHandle
from .turns import Turns

_SelectorLoop: Any = asyncio.SelectorEventLoop  # asyncio's own, before injection.py replaces it
_logger = logging.getLogger("asyncio")


class TracedLoop(_SelectorLoop):  # type: ignore[misc]
    """A selector loop that can be recorded.

    threads puts it on their virtual clock, None in real time; net keeps connections in
    memory; recorder is None where nobody watches, and may be exchanged between runs.
    """

    # With these in its dict, a loop would have more attributes than Python finds fast: some thirty.
    __slots__ = ("threads", "recorder", "net", "numbers", "origin_ns", "_turns", "_cause", "_stepping")
    can_be_watched = True

    def __init__(self, selector: Any = None, *, threads: Threads | None = None, recorder: Any = None,
                 net: VirtualNet | None = None, numbers: Numbers | None = None) -> None:
        self.threads, self.recorder, self.net = threads, recorder, net
        self.numbers = numbers or Numbers()
        self.origin_ns = 0
        self._turns = Turns()
        self._cause: str | None = None
        self._stepping: StepHandle | None = None  # whose task runs a plain step, and may be made ready for another one
        super().__init__(selector)
        if recorder is not None:
            recorder.loop_new(self)

    def close(self) -> None:
        """Close the loop."""
        was_closed = self.is_closed()
        super().close()
        if self.recorder is not None and not was_closed:
            self.recorder.loop_closed(self)

    # -- time -----------------------------------------------------------------------

    def time(self) -> float:
        """The loop's clock, in seconds."""
        if self.threads is None:
            return real.monotonic()
        return self.threads.readings.now(2) / SECOND

    def _now_ns(self) -> int:
        return real.monotonic_ns() if self.threads is None else self.threads.baton.clock.now

    def call_later(self, delay: float, callback: Callable[..., object], *args: Any,
                   context: Context | None = None) -> TimerHandle:
        """Call a callback after that many seconds."""
        if delay is None:
            raise TypeError("delay must not be None")
        if self.threads is None:
            return self.call_at(real.monotonic() + delay, callback, *args, context=context)
        now = self.threads.baton.clock.now
        if delay * SECOND >= timers.NEVER:
            return self._set_timer(timers.NEVER, delay, callback, args, context)
        due = now + to_ns(delay)
        return self._set_timer(due, due / SECOND, callback, args, context)

    def call_at(self, when: float, callback: Callable[..., object], *args: Any,
                context: Context | None = None) -> TimerHandle:
        """Call a callback at an instant of time(), in seconds."""
        if when is None:
            raise TypeError("when cannot be None")
        return self._set_timer(timers.instant_ns(when), when, callback, args, context)

    def _set_timer(self, due: int, when: float, callback: Callable[..., object], args: tuple[Any, ...],
                   context: Context | None) -> TimerHandle:
        self._check_closed()
        if self._debug:
            self._check_thread()
            self._check_callback(callback, "call_at")
        timer = TimerHandle(when, callback, args, self, context)
        if self._debug:
            hide_own(timer._source_traceback)
        timer.at_ns, timer.due_ns = due, due - self.origin_ns
        timer.number = self.numbers.timer()
        timers.schedule(self, timer)
        if self.recorder is not None:
            self.recorder.timer_set(timer)
        return timer

    def _timer_handle_cancelled(self, handle: TimerHandle) -> None:
        """A timer was cancelled; after it fired that means nothing, as at the end of sleep()."""
        if self.recorder is not None and handle._scheduled:
            self.recorder.timer_cancel(handle)
        super()._timer_handle_cancelled(handle)

    # -- tasks and callbacks ------------------------------------------------------------

    def create_future(self) -> Any:
        """A new future of this loop."""
        if self.threads is None:
            return super().create_future()
        future = Future(loop=self)
        future.number = self.numbers.future()
        if self._debug:
            hide_own(future._source_traceback)
        return future

    def create_task(self, coro: Any, **kwargs: Any) -> Any:
        """Schedule a coroutine; its task comes from the task factory where one is set."""
        self._check_closed()
        factory = self._task_factory
        if factory is None:
            task = Task(coro, loop=self, **kwargs)
        elif factory is asyncio.eager_task_factory:
            task = factory(self, coro, **kwargs)  # some versions keep the name from it
        else:
            task = super().create_task(coro, **kwargs)
        if self._debug:
            hide_own(task._source_traceback)
        try:
            return task
        finally:
            del task  # else an exception would hold the frame that holds the task

    def call_soon(self, callback: Callable[..., object], *args: Any, context: Context | None = None) -> Any:
        """Call a callback in the next turn; what asyncio looks at in debug mode, and on a closed loop, it still does."""
        if self._debug or self._closed:
            return super().call_soon(callback, *args, context=context)
        again = self._stepping
        if again is not None and type(callback) is type(again._callback) and \
                callback.__self__ is again.task is self.recorder.current:  # type: ignore[attr-defined]
            self._stepping = None  # it yields: nobody else has its handle, which serves once more
            self.recorder.task_ready(again.task, None)
            again._callback, again._args = callback, args
            self._ready.append(again)
            return again
        return self._call_soon(callback, args, context)

    def _call_soon(self, callback: Callable[..., object], args: tuple[Any, ...], context: Context | None) -> Any:
        recorder = self.recorder
        task = None if recorder is None else stepped_task(callback)
        handle: Any
        if task is None:
            handle = events.Handle(callback, args, self, context)
        else:
            by, current = self._cause, recorder.current
            if current is not None:  # it wakes the task, else the timer that fired does
                by = None if current is task else current.traced_as
            recorder.task_ready(task, by)
            handle = StepHandle(callback, args, self, context)
            handle.task, handle.plain = task, type(callback).__name__ == STEP
        if self._debug:
            hide_own(handle._source_traceback)
        self._ready.append(handle)
        return handle

    def run_in_executor(self, executor: Any, func: Callable[..., Any], *args: Any) -> Any:
        """Call a function on a thread of an executor, None for the loop's own."""
        in_threads = executor is None or isinstance(executor, concurrent.futures.ThreadPoolExecutor)
        if self.recorder is not None and in_threads and callable(func):
            func = Job(self.recorder, self.numbers.job(), func)
        return super().run_in_executor(executor, func, *args)

    def call_exception_handler(self, context: dict[str, Any]) -> None:
        """Something went wrong that nobody awaits."""
        if self.recorder is not None:
            self.recorder.loop_exception(context)
        super().call_exception_handler(context)

    def _asyncgen_finalizer_hook(self, agen: Any) -> None:
        if self.recorder is not None:
            self.recorder.generator_dropped(agen)
        super()._asyncgen_finalizer_hook(agen)

    # -- one turn ---------------------------------------------------------------------------

    def _run_once(self) -> None:
        timers.drop_cancelled(self)
        if self.threads is None:
            self._watch_poll(self._poll, self._timeout_ns())
        else:
            self._wait_virtually(self.threads)
        self._fire_timers()
        if self.threads is not None:
            self._turns.count(self)
        self._run_ready()

    def _poll(self, timeout_ns: int | None) -> int:
        """Wait in real time for descriptors; says how many are ready."""
        timeout = None if timeout_ns is None else min(timeout_ns / SECOND, 24 * 3600)
        happened = self._selector.select(timeout)
        self._process_events(happened)
        return len(happened)

    def _watch_poll(self, poll: Callable[[int | None], int], timeout_ns: int | None) -> None:
        recorder = self.recorder
        if recorder is not None:
            recorder.poll_begin(timeout_ns)
        count = poll(timeout_ns)
        if recorder is not None:
            recorder.poll_end(count)

    def _timeout_ns(self) -> int | None:
        """How long the loop has nothing to do, in nanoseconds; None for ever."""
        if self._ready or self._stopping:
            return 0
        due = timers.next_due(self)
        return None if due is None else max(0, due - self._now_ns())

    def _wait_virtually(self, threads: Threads) -> None:
        """Let the other threads run, then wait on the virtual clock if there is nothing to do."""
        threads.baton.clock.check()
        threads.baton.yield_(Rank.LOOP)
        self._watch_poll(self._idle, self._timeout_ns())

    def _idle(self, timeout_ns: int | None) -> int:
        count = self._poll(0)
        if count or timeout_ns == 0 or self.threads is None:
            return count
        poll = self._poll_seconds if self.has_descriptors() else None
        self.threads.baton.idle(self._has_work, timers.next_due(self), poll)
        return self._poll(0)

    def _poll_seconds(self, timeout: float | None) -> None:
        self._poll(None if timeout is None else to_ns(timeout))

    def _has_work(self) -> bool:
        return bool(self._ready or self._stopping)

    def has_descriptors(self) -> bool:
        """Whether the loop watches any descriptor but its own self-pipe."""
        return len(self._selector.get_map()) > self._internal_fds

    def _write_to_self(self) -> None:
        """Wake the loop; one that waits for the baton sees what is ready by itself."""
        if self.threads is not None:
            actor = self.threads.baton.current()
            if actor is not None and actor.state is State.RUNNING:
                return
        super()._write_to_self()

    def _fire_timers(self) -> None:
        for timer in timers.pop_due(self, self._now_ns()):
            if self.recorder is not None and not timer._cancelled:
                self.recorder.timer_fire(timer)
            self._ready.append(timer)

    def _run_ready(self) -> None:
        """Run what was ready when the turn began; what that makes ready is the next turn's."""
        ready = self._ready
        if self.recorder is not None:
            self.recorder.tick(len(ready), len(self._scheduled) - self._timer_cancelled_count)
        run = self._run_watched if self._debug else self._run_handle
        for _ in range(len(ready)):
            handle = ready.popleft()
            if not handle._cancelled:
                run(handle)
        handle = None  # else an exception would keep it alive

    def _run_handle(self, handle: Any) -> None:
        recorder = self.recorder
        if recorder is None:
            handle._run()
            return
        task = handle.task if type(handle) is StepHandle else stepped_task(handle._callback)
        if task is None:
            self._cause = f"H{handle.number}" if isinstance(handle, TimerHandle) else None
            handle._run()
            self._cause = None
            return
        recorder.step_begin(task)
        if type(handle) is StepHandle and handle.plain and not self._debug:
            self._stepping = handle
        try:
            handle._run()
        finally:
            self._stepping = None
            recorder.step_end(task)
            task = handle = None  # until 3.13 a traceback's frames would keep a failed task alive

    def _run_watched(self, handle: Any) -> None:
        """Run a callback in debug mode, which warns of a slow one."""
        self._current_handle = handle
        began = self._now_ns()
        try:
            self._run_handle(handle)
        finally:
            self._current_handle = None
        took = (self._now_ns() - began) / SECOND
        if took >= self.slow_callback_duration:
            _logger.warning("Executing %s took %.3f seconds", asyncio.base_events._format_handle(handle), took)

    # -- connections --------------------------------------------------------------------------

    async def create_connection(self, protocol_factory: Any, host: Any = None, port: Any = None, **kwargs: Any) -> Any:
        """Connect; in memory where the loop has a net and the caller brings no socket."""
        if self.net is None or kwargs.get("sock") is not None or host is None:
            return await super().create_connection(protocol_factory, host, port, **kwargs)
        return await self.net.connect(self, protocol_factory, host, port, tls=bool(kwargs.get("ssl")))

    async def create_server(self, protocol_factory: Any, host: Any = None, port: Any = None, **kwargs: Any) -> Any:
        """Listen; in memory where the loop has a net and the caller brings no socket."""
        if self.net is None or kwargs.get("sock") is not None or (host is None and port is None):
            return await super().create_server(protocol_factory, host, port, **kwargs)
        start = kwargs.get("start_serving", True)
        return self.net.listen(self, protocol_factory, host, port, start=start, tls=bool(kwargs.get("ssl")))

    async def getaddrinfo(self, host: Any, port: Any, **kwargs: Any) -> Any:
        """Look an address up; in memory where the loop has a net."""
        if self.net is None:
            return await super().getaddrinfo(host, port, **kwargs)
        return await self.net.lookup(host, port)


_RESTORED = ("time", "call_later", "call_at", "_timer_handle_cancelled", "create_future", "call_soon", "_call_soon",
             "run_in_executor", "call_exception_handler", "_asyncgen_finalizer_hook", "_run_once", "_write_to_self",
             "create_connection", "create_server", "getaddrinfo")


def unwatched(loop_class: type[TracedLoop], but: Collection[str] = ()) -> type[TracedLoop]:
    """A subclass for loops in real time whose steps no recorder will ever watch: the stock
    methods, but for those named."""

    def create_task(self: TracedLoop, coro: Any, **kwargs: Any) -> Any:
        if self._task_factory is not None:
            return _SelectorLoop.create_task(self, coro, **kwargs)
        return StockTask(coro, loop=self, **kwargs)

    stock = {name: getattr(_SelectorLoop, name) for name in _RESTORED if name not in but}
    return type(loop_class.__name__, (loop_class,),
                {**stock, "create_task": create_task, "can_be_watched": bool(but)})
