"""What a harness sees: the exercise, and the learner's answer to run."""

from __future__ import annotations

import asyncio
import gc
import inspect
from collections.abc import Callable, Coroutine, Mapping
from typing import Any

from .. import clock
from . import runner
from .diagnose import examine
from .failure import Failure, fail, failure
from .observe import Observer
from .run import Run
from .service import FailsByKey, Service, WaitsByKey

Waits = Mapping[str, WaitsByKey]  # by service
Fails = Mapping[str, FailsByKey]
Stuck = Callable[[Run, clock.Abort], Failure | None]
_SETTLE = 5  # loop turns in which a cancelled task may still finish


def check(name: str) -> Callable[[Callable[["Exercise"], None]], Callable[["Exercise"], None]]:
    """Mark a function of check.py as a check; they run in the order of the file."""

    def mark(function: Callable[[Exercise], None]) -> Callable[[Exercise], None]:
        function.check_name = name  # type: ignore[attr-defined]
        return function

    return mark


class Exercise:
    """The learner's answer, its services, and the runs that a harness makes of it."""

    def __init__(self, name: str, file: str, find: Callable[[str], Callable[..., Any]],
                 services: Mapping[str, Service], observer: Observer,
                 on_loop: Callable[[Coroutine[Any, Any, None]], object] = runner.run) -> None:
        self.name = name
        self.file = file
        self.find = find  # another name of the learner's file; fails with `missing`
        self.answer = find(name)
        self.services = services
        self._observer = observer
        self._on_loop = on_loop
        self.runs: list[Run] = []
        self.checking = 0  # which of the harness's checks is under way
        self._stuck: Stuck | None = None

    def given(self, service: str) -> Callable[..., Any]:
        """The measured function of a service, for a harness to hand to the answer."""
        return self.services[service].function()

    # -- running --------------------------------------------------------------

    def run(self, *args: Any, using: Callable[..., Any] | None = None, waits: Waits | None = None,
            fails: Fails | None = None, best: float | None = None, cancel_after: float | None = None,
            stuck: Stuck | None = None, **named: Any) -> Run:
        """Run the answer on a fresh event loop with these arguments, and watch it.

        `using` is run in its place where the answer is nothing to await: a coroutine function
        of the harness that makes use of the answer, or another name of the learner's file.
        `waits` (seconds) and `fails` say, by service and first argument, what the services
        do, always or call by call (Service.prepare); `best` is what the best right answer
        takes (seconds); `cancel_after` cancels the answer from outside at that virtual second;
        `stuck` may give a better name to a deadlock, or to a run without end.
        """
        run = self._prepare(args, waits, fails, stuck)
        run.best = best
        self._observer.start()
        name = self.name if using is None else _name(using, self.name)
        self._on_loop(self._main(run, name, lambda: (using or self.answer)(*args, **named), cancel_after))
        self._finish(run)
        return run

    def call(self, *args: Any, using: Callable[..., Any] | None = None, waits: Waits | None = None,
             best: float | None = None) -> Run:
        """Call an ordinary answer, with no event loop around it; the rest is as for run()."""
        function = using or self.answer
        run = self._prepare(args, waits, None, None)
        run.best = best
        run.facts = {"cure": "`await` runs it inside a coroutine, asyncio.run() in ordinary code"}
        self._observer.start()
        try:
            run.value = function(*args)
        except (Exception, asyncio.CancelledError) as exc:
            run.error = exc
        run.seconds = self._observer.elapsed()
        self._finish(run)
        if asyncio.iscoroutine(run.value) and inspect.iscoroutinefunction(function):
            run.value.close()
            run.fail("not-sync", name=_name(function, self.name))
        return run

    def _prepare(self, args: tuple[Any, ...], waits: Waits | None, fails: Fails | None,
                 stuck: Stuck | None) -> Run:
        for name, service in self.services.items():
            service.prepare((waits or {}).get(name), (fails or {}).get(name))
        self._stuck = stuck
        calls = {name: service.spans for name, service in self.services.items()}
        before = sum(run.case[0] == self.checking for run in self.runs)
        self.runs.append(Run(self.file, args, (self.checking, before), calls))
        return self.runs[-1]

    async def _main(self, run: Run, name: str, begin: Callable[[], Any], cancel_after: float | None) -> None:
        handle = None
        try:
            task = self._start(run, name, begin)
            if cancel_after is not None:
                handle = asyncio.get_running_loop().call_later(cancel_after, task.cancel)
            run.value = await task
        except BaseException as exc:
            run.error = exc
        run.seconds = self._observer.elapsed()
        if handle is not None:
            handle.cancel()
        await self._look_around(run)

    def _start(self, run: Run, name: str, begin: Callable[[], Any]) -> asyncio.Future[Any]:
        """Call the answer, and run what it gives in a task of its own; any awaitable will do."""
        waiting = begin()
        must_wait(waiting, name)
        if asyncio.iscoroutine(waiting):
            task = asyncio.get_running_loop().create_task(waiting, name="answer")
        else:
            task = asyncio.ensure_future(waiting)
        run.task = getattr(task, "number", None)
        return task

    async def _look_around(self, run: Run) -> None:
        """See what is left before anything is cleaned up, then clean up."""
        me, loop = asyncio.current_task(), asyncio.get_running_loop()
        for _ in range(_SETTLE):
            if not loop._ready and len(asyncio.all_tasks()) == 1:  # type: ignore[attr-defined]
                break  # nobody is there who could finish
            await asyncio.sleep(0)
        left = sorted((t for t in asyncio.all_tasks() if t is not me), key=lambda t: t.number)  # type: ignore[attr-defined]
        run.leftovers = [self._observer.left(task) for task in left]
        for task in left:
            task.cancel()

    def _finish(self, run: Run) -> None:
        gc.collect()  # coroutines that died in a cycle are reported now
        self._observer.stop(run)
        gc.freeze()  # the next collection looks at what the next run left, not at this run's events
        if isinstance(run.error, Failure):
            run.blame(run.error)
        if isinstance(run.error, MemoryError):
            run.fail("memory-limit", examine(run.error, self.file).line)

    # -- what a guard found while the answer ran --------------------------------

    def aborted(self, abort: clock.Abort) -> Failure:
        """The failure for a run that can't go on."""
        run = self.runs[-1]
        run.seconds = self._observer.elapsed()
        self._observer.stop(run)
        found = None if self._stuck is None else self._stuck(run, abort)
        found = found or stuck_failure(abort)
        found.run = run
        return found


def stuck_failure(abort: clock.Abort) -> Failure:
    """What a run that can't go on is called where the harness knows no better name."""
    if isinstance(abort, clock.Deadlock):
        return failure("deadlock", abort.line, at=stuck_at(abort))
    return failure("never-ends" if isinstance(abort, clock.VirtualLimit) else "busy-loop", abort.line)


def stuck_at(abort: clock.Abort) -> str:
    """Who waits for what, and at which line, in one line of text."""
    waiting = [w for w in abort.waiting if w.coro != Exercise._main.__qualname__]
    return "; ".join(map(_place, waiting)) or "the event loop, which has nothing left to do"


def must_wait(value: object, name: str) -> None:
    """What the call of a function with this name gave can be awaited."""
    if inspect.isasyncgen(value):
        fail("wrong-shape", got="an async generator, which can't be awaited - a `yield` makes one of an `async def`")
    if not inspect.isawaitable(value):
        fail("not-async", name=name)


def _place(waiting: clock.Waiting) -> str:
    where = f", line {waiting.line}" if waiting.line else ""
    return f"{waiting.coro.rpartition('.')[2]} ({waiting.what}{where})"


def _name(function: Callable[..., Any], usual: str) -> str:
    return getattr(function, "__name__", usual)
