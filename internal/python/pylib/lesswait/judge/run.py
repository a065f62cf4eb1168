"""One run of the learner's answer, and what it did."""

from __future__ import annotations

import asyncio
import types
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NoReturn

from ..recording import Recording
from . import diagnose
from .failure import Failure, failure
from .service import Span, peak
from .unreturned import unreturned

_RESULTS = ("wrong-value", "wrong-shape", "raised")  # codes that name no mistake, but what came of it
_LITTLE = 1e-6  # seconds: what the conversion of clocks may cost


@dataclass
class Block:
    """A blocking call on the loop's thread: seconds, and the learner's line."""

    seconds: float
    line: int | None


@dataclass
class Leftover:
    """A task that was still running when the answer had returned, and what it waited for."""

    name: str
    line: int | None
    kind: str = ""  # such as "semaphore"


@dataclass
class Run:
    """What one run did: virtual seconds, the value or the error, and what was left behind.

    The methods fail with the code of the first thing that is wrong; a harness calls them in
    the order of the diagnosis.
    """

    file: str
    args: tuple[Any, ...] = ()
    case: tuple[int, int] = (0, 0)  # which check of the harness made it, and its place among that one's runs
    calls: Mapping[str, list[Span]] = field(default_factory=dict)  # by service
    facts: Mapping[str, object] = field(default_factory=dict)  # for the templates of its failures
    best: float | None = None  # seconds that a right answer takes
    value: Any = None
    error: BaseException | None = None
    seconds: float = 0.0
    task: int | None = None  # the number of the task that ran the answer
    tasks: int = 0  # tasks that the learner's code made
    began: int = 0  # virtual nanoseconds since the check began
    waits: list[tuple[int, int]] = field(default_factory=list)  # microseconds of the run, the learner's line
    unawaited: list[tuple[str, int | None]] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    leftovers: list[Leftover] = field(default_factory=list)
    unretrieved: list[str] = field(default_factory=list)
    spins: list[int | None] = field(default_factory=list)  # lines that kept the loop turning
    called: list[tuple[str, int | None]] = field(default_factory=list)  # functions, and the lines that called them
    open_loops: list[int | None] = field(default_factory=list)  # lines that made a loop which is still open
    asked_for_loop: list[int] = field(default_factory=list)  # lines with a get_event_loop() where no loop ran
    events: Recording = field(default_factory=lambda: Recording([]))

    # -- what happened --------------------------------------------------------

    def spans(self, service: str) -> list[Span]:
        """The calls of a service, in the order in which they began."""
        return self.calls[service]

    def peak(self, service: str) -> int:
        """The most calls of a service that were open at one moment."""
        return peak(self.spans(service))

    @property
    def first_wait(self) -> int | None:
        """The learner's line that waited first."""
        return self._wait_since(0)

    def _wait_since(self, instant: int) -> int | None:
        """The learner's line that waited first at this instant (nanoseconds of the check) or later."""
        return next((line for t, line in self.waits if t >= (instant - self.began) // 1000), None)

    def too_slow(self) -> bool:
        """Whether it took longer than the best right answer."""
        return self.best is not None and self.seconds > self.best + _LITTLE

    def fail(self, code: str, line: int | None = None, **facts: object) -> NoReturn:
        """Fail with `code`, seen in this run."""
        self.blame(self._nearer(code, facts) or failure(code, line, **{**self.facts, **facts}))

    def _nearer(self, code: str, facts: Mapping[str, object]) -> Failure | None:
        """What explains a wrong result: a task that nobody waited for, a value that nobody returned."""
        if code not in _RESULTS:
            return None
        if self.leftovers and code != "raised":
            return self._left_running()
        symptom = str(facts.get("got", facts.get("exc", "")))
        if self.value is None and symptom.startswith("None"):
            return failure("returns-none")
        found = unreturned(diagnose.tree(self.file), symptom, self.calls)
        return found and failure("returns-none", found.line,
                                 ran=f"`{found.function}()` ran, but what line {found.line} makes goes nowhere")

    def blame(self, found: Failure) -> NoReturn:
        """Raise a failure as one that was seen in this run."""
        found.run = self
        raise found

    # -- the diagnosis, in its order ------------------------------------------

    def sound(self, raises: type[BaseException] | tuple[type[BaseException], ...] = ()) -> None:
        """Nothing that makes the result meaningless: errors, forgotten awaits, a blocked loop.

        An error of a type in `raises` is the harness's to judge.
        """
        wanted = self.error is not None and isinstance(diagnose.flatten(self.error)[0], raises or ())
        if self.error is not None and not wanted and (found := diagnose.known(self.error, self.file, **self.facts)):
            self.blame(found)
        self._awaited()
        if self.error is not None and not wanted:
            found = diagnose.raised(self.error, self.file)
            self.blame(self._nearer("raised", {"exc": found.message}) or found)
        self._finished_value()
        if self.blocks:
            worst = max(self.blocks, key=lambda b: b.seconds)
            self.fail("blocked-loop", worst.line, secs=worst.seconds)
        if self.spins:
            self.fail("busy-loop", self.spins[0])

    def _awaited(self) -> None:
        if self.unawaited and self.error is None and _promises(self.value):
            return  # the result says the same, and nearer to the mistake
        if self.unawaited:
            name, line = self.unawaited[0]
            self.fail("forgot-await", line, what=f"{diagnose.call(name)} never ran")

    def _finished_value(self) -> None:
        for promise in _promises(self.value):
            if isinstance(promise, types.CoroutineType):
                self.fail("forgot-await", diagnose.created(promise, self.file),
                          what=f"{diagnose.call(promise.__name__)} never ran, and you returned the object")
            self.fail("forgot-await-task", self.first_wait)

    def returned(self) -> None:
        """A value other than None came back."""
        if self.value is None:
            self.fail("returns-none")

    def sequence(self, expected: Sequence[Any]) -> None:
        """The value is a list or tuple with these items, in this order."""
        self.returned()
        if not isinstance(self.value, (list, tuple)):
            self.fail("wrong-shape", got=shown(self.value))
        got = list(self.value)
        if got == list(expected):
            return
        if sorted(map(written, got)) == sorted(map(written, expected)):
            self.fail("order")
        self.fail("wrong-value", got=shown(self.value))

    def asked(self, service: str, keys: Sequence[object]) -> None:
        """Every key was asked for in this run: nothing is made up, or left from an earlier run."""
        seen = {span.key for span in self.spans(service)}
        if missing := [shown(key) for key in keys if key not in seen]:
            self.fail("not-fetched", missing=", ".join(missing), service=service)

    def once(self, *services: str) -> None:
        """Each of these services was called no more than once."""
        if often := [name for name in services if len(self.spans(name)) > 1]:
            lines = [line for name, line in self.called if name == often[0]]
            calls = "; ".join(f"{name}(), {len(self.spans(name))} times" for name in often)
            self.fail("called-twice", next(iter(lines[1:]), None), calls=calls)

    def overlapped(self, *services: str) -> None:
        """It took no longer than the best; one call of these services at a time is named as such."""
        if not self.too_slow():
            return
        code, spans = "time", [span for name in services for span in self.spans(name)]
        if peak(spans) == 1:
            made = {span.task for span in spans} - {self.task, None}  # None: it ran in a thread
            code = "sequential-task" if made else "sequential"
        since = min((span.start for span in spans), default=0)
        self.fail(code, self._wait_since(since) or self.first_wait, took=self.seconds, best=self.best)

    def own_loop(self) -> None:
        """Ordinary code never asked for a loop with get_event_loop(), even where there is one."""
        if self.asked_for_loop:
            self.fail("get-event-loop", self.asked_for_loop[0])

    def loops_closed(self) -> None:
        """Every event loop that the learner's file made is closed."""
        if self.open_loops:
            self.fail("loop-not-closed", self.open_loops[0])

    def nothing_left(self) -> None:
        """No task still runs, and no task's error went unseen."""
        if self.leftovers:
            self.blame(self._left_running())
        if self.unretrieved:
            self.fail("exc-never-retrieved", exc=self.unretrieved[0])

    def _left_running(self) -> Failure:
        where = ", ".join(f"line {t.line}" if t.line else t.name for t in self.leftovers[:3])
        facts = {**self.facts, "n": len(self.leftovers), "where": where, "ended": self._ended()}
        return failure("left-running", self.leftovers[0].line, **facts)

    def _ended(self) -> str:
        """How the answer came to its end."""
        if isinstance(self.error, asyncio.CancelledError):
            return "were cancelled"
        return "returned" if self.error is None else "raised an error"


def shown(value: object, most: int = 80) -> str:
    """A value as a message shows it: short, and without the addresses of objects."""
    text = diagnose.clean(written(value))
    return text if len(text) <= most else text[: most - 1] + "…"


def written(value: object) -> str:
    """A value's repr, or its type where that fails or would take without end."""
    try:
        if not _is_deep(value):
            return repr(value)
    except Exception:
        pass  # a __repr__ of the answer's own
    return f"<{type(value).__name__}>"


def _is_deep(value: object, most: int = 50) -> bool:
    """Whether containers are nested deeper than anybody reads: repr() takes the square of their depth."""
    level: dict[int, object] = {id(value): value}
    for _ in range(most):
        parts = [list(item.items()) if type(item) is dict else item for item in level.values()]
        level = {id(part): part for item in parts if type(item) in (list, tuple) for part in item}  # type: ignore[attr-defined]
    return bool(level)


def _promises(value: object, depth: int = 4) -> list[Any]:
    """Coroutines, tasks and futures inside a value, in order, looked for a few levels deep."""
    if isinstance(value, types.CoroutineType) or hasattr(value, "_asyncio_future_blocking"):
        return [value]
    if depth == 0:
        return []
    if isinstance(value, Mapping):
        parts: list[Any] = [*value.keys(), *value.values()]
    elif isinstance(value, (list, tuple, set, frozenset)):
        parts = list(value)
    else:
        return []
    return [found for part in parts for found in _promises(part, depth - 1)]
