"""pipeline: three steps that overlap, with bounded buffers; an error or a cancellation ends them all.

workers buffer  items                 waits (s): source, work, sink     best   why this case
2       2       8                     0; 2; 1                           10     the one that the verdict shows
1       1       6                     1; 1; 1                           8      every step waits for the one before
3       1       6                     0; 1; 2                           13     the sink is the slowest
2       2       6                     0; 5 1 1 1 1 1; 1                 7      the slowest first: results don't keep the order
2       2       6                     0; 1 1 1 4 1 1; 1                 7      the slowest in the middle
2       2       6                     0; 1 1 1 1 1 4; 1                 8      the slowest last
1       4       8                     0; 1; 5 and then 0.125            8.125  room for results, while the sink is busy
1       4       6                     0, the last 5; 1; 0               6      room for items, while the source is busy
1       1       8                     0; 1 1 1 9 1 1 1 1; 4            34     a work begins when the sink takes a result
4       3       12                    0; 3; 0.5                         11     workers go on as long as they can
5       2       3                     0; 1; 1                           4      more workers than items
2       2       9, falsy and repeated 0; 1; 1                                  items and results that count as false
3       2       (none)                                                         nothing to do

In these an answer may take half a second more than the best, and where the room counts 1.5 s,
so that a stop sign may take a place: with room for one these take 3 s more.

Running ahead: 16 items, instant work, a sink of 1 s: workers 2, 5, 1, buffers 2, 1, 3; and 16 items
with work of 1 s and an instant sink.  Since the source was asked for an item, no more than
2 * buffer + workers + 3, which is 9 or 10, are on their way to a call of sink that has begun.

Errors: the 15th of 40 items, the first and the last of 12 fail in the source (OSError), in work
(ValueError), in the sink (KeyError), and two of 40 in work at once (a TimeoutError and one of
the harness's own).  Cancellations: after 0, 0.5, 2, 5.5 and 9.5 s of the first case; while the source
is slow, and while the sink is.  In half of these the source takes half a second to close.  The
caller keeps a reference to the source, which nothing else will close.

The order of the codes: known error texts, a hang (`forgot-await`, `dead-worker-hangs`,
`join-never-returns`, `worker-never-stops`, `deadlock`), what nobody awaited, a blocked loop;
`lost-items`, `called-twice`, `wrong-value`; `sink-overlaps`; `wrong-worker-count`;
`not-overlapped`; `no-backpressure`; `left-running`; after an error `swallowed-error`, then `time`
where the rest went on, `left-running`, `not-closed`; after a cancellation `swallowed-cancel`,
`left-running`, `not-closed`.
"""

import asyncio
import functools
import inspect
import itertools
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from lesswait import clock
from lesswait.judge import Exercise, Failure, Given, Run, check
from lesswait.judge.diagnose import describe, flatten
from lesswait.judge.failure import failure
from lesswait.judge.hangs import hang
from lesswait.judge.run import shown

NAME = "pipeline"
LITTLE = 1e-6  # seconds
CLOSING = 0.5  # seconds that a slow source takes to close

RESULTS = {"blank": "", "zero": 0, "no": False, "no list": ()}


def result(item: object) -> object:
    """What work makes of an item."""
    return RESULTS.get(item, f"{item} is done")


GIVEN = {
    "source": Given(lambda item: item, handed=True),
    "work": Given(result, handed=True),
    "sink": Given(lambda result: None, handed=True),
}


@dataclass(frozen=True)
class Case:
    """Items, what the steps take for them in seconds, and what is asked of the answer."""

    workers: int
    buffer: int
    items: Sequence[Any]
    source: Mapping[Any, float] = field(default_factory=dict)
    work: Mapping[Any, float] = field(default_factory=dict)
    sink: Mapping[Any, float] = field(default_factory=dict)
    best: float | None = None
    more: float = 0.5  # seconds that an answer may take beyond the best

    @property
    def waits(self) -> dict[str, Mapping[Any, float]]:
        """The same, by service."""
        return {"source": self.source, "work": self.work, "sink": self.sink}

    @property
    def allowed(self) -> int:
        """How many items the source may be ahead of the sink."""
        return 2 * self.buffer + self.workers + 3


def steady(workers: int, buffer: int, n: int, seconds: tuple[float, float, float],
           best: float | None = None, more: float = 0.5, **other: dict[int, float]) -> Case:
    """n items that all take the same in each step, but for those that `other` says, by step and index."""
    items = [f"i{k}" for k in range(n)]
    waits = {step: {item: other.get(step, {}).get(k, usual) for k, item in enumerate(items)}
             for step, usual in zip(GIVEN, seconds)}
    waits["sink"] = {result(item): seconds for item, seconds in waits["sink"].items()}
    return Case(workers, buffer, items, best=best, more=more, **waits)


FIRST = steady(2, 2, 8, (0, 2, 1), 10)
CASES = [
    FIRST,
    steady(1, 1, 6, (1, 1, 1), 8),
    steady(3, 1, 6, (0, 1, 2), 13),
    steady(2, 2, 6, (0, 1, 1), 7, work={0: 5}),
    steady(2, 2, 6, (0, 1, 1), 7, work={3: 4}),
    steady(2, 2, 6, (0, 1, 1), 8, work={5: 4}),
    steady(1, 4, 8, (0, 1, 0.125), 8.125, more=1.5, sink={0: 5}),
    steady(1, 4, 6, (0, 1, 0), 6, more=1.5, source={5: 5}),
    steady(1, 1, 8, (0, 1, 4), 34, work={3: 9}),
    steady(4, 3, 12, (0, 3, 0.5), 11),
    steady(5, 2, 3, (0, 1, 1), 4),
]
MIXED = ["a", 0, "", "blank", "a", "zero", False, "no list", "no"]
FALSY = Case(2, 2, MIXED, source=dict.fromkeys(MIXED, 0))
EMPTY = Case(3, 2, [])
AHEAD = [steady(2, 2, 16, (0, 0, 1)), steady(5, 1, 16, (0, 0, 1)), steady(1, 3, 16, (0, 0, 1)), steady(2, 2, 16, (0, 1, 0))]


class StepError(Exception):
    """A failure whose type no answer can know."""


BROKEN, GARBLED, NO_ROOM = OSError("broken pipe"), ValueError("not a number"), KeyError("no room")
LONG, SHORT = steady(3, 2, 40, (0, 1, 0.25)), steady(2, 1, 12, (0, 1, 0.25))
FAILING: list[tuple[Case, dict[str, dict[Any, Exception]]]] = [
    (case, {step: {key(f"i{k}"): error}})
    for step, key, error in (("work", str, GARBLED), ("sink", result, NO_ROOM), ("source", str, BROKEN))
    for case, k in ((LONG, 14), (SHORT, 0), (SHORT, 11))
]
FAILING.append((LONG, {"work": {"i12": TimeoutError("too late"), "i13": StepError("damaged")}}))

CANCELLED: list[tuple[Case, float, float]] = [  # after so many seconds, and how long the source takes to close
    (FIRST, 5.5, 0), (FIRST, 5.5, CLOSING), (FIRST, 0, 0), (FIRST, 0.5, CLOSING), (FIRST, 2, 0), (FIRST, 9.5, CLOSING),
    (steady(2, 2, 8, (3, 1, 1)), 4, CLOSING), (steady(2, 2, 8, (3, 1, 1)), 1, 0), (steady(2, 2, 16, (0, 0, 4)), 9, CLOSING),
]

# -- running the answer -------------------------------------------------------


class Belt:
    """The source of one run: what it has given, how far it was ahead, and whether it is closed."""

    def __init__(self, ex: Exercise, case: Case, closing: float = 0) -> None:
        self._ex, self._case, self._closing = ex, case, closing
        self.ahead = 0
        self.begun = self.closed = False
        self.left_open = False  # when the answer had ended
        self.source = self._items()  # the caller's reference

    async def _items(self) -> AsyncIterator[Any]:
        read, sunk = self._ex.given("source"), self._ex.services["sink"]
        self.begun = True
        try:
            for made, item in enumerate(self._case.items, 1):
                got = await read(item)
                self.ahead = max(self.ahead, made - len(sunk.spans))
                yield got
        finally:
            try:
                await asyncio.sleep(self._closing)
            finally:  # a second cancellation, which gather and then a finally make, may cut it short
                self.closed = True

    def run(self, **how: Any) -> Run:
        """The answer moves everything from the source to the sink."""

        @functools.wraps(self._ex.answer)
        async def scene() -> Any:
            try:
                return await self._begin()
            finally:
                self.left_open = self.begun and not self.closed

        run = self._ex.run(using=scene, waits=self._case.waits, stuck=self._stuck, **how)
        run.unawaited = [(name, line) for name, line in run.unawaited if name != "aclose"]  # told since 3.13 only
        return run

    def _begin(self) -> Any:
        waiting = self._ex.answer(
            self.source, self._ex.given("work"), self._ex.given("sink"),
            workers=self._case.workers, buffer=self._case.buffer)
        if not inspect.isawaitable(waiting):
            raise failure("not-async", name=NAME)
        return waiting

    def _stuck(self, run: Run, abort: clock.Abort) -> Failure:
        """The name of a run that can't go on."""
        return hang(run, abort, "work", done=len(run.spans("work")) == len(self._case.items))


# -- what is asked of a run ---------------------------------------------------


def without(items: Sequence[Any], others: Sequence[Any]) -> list[Any]:
    """Items, less one for each of the others; False is not 0 here."""
    rest = list(items)
    for other in others:
        match = next((k for k, one in enumerate(rest) if type(one) is type(other) and one == other), None)
        if match is not None:
            del rest[match]
    return rest


def moved(run: Run, case: Case) -> None:
    """Every item went through work once, its result into the sink once, and they were counted."""
    run.sound()
    worked, sunk = ([span.key for span in run.spans(step)] for step in ("work", "sink"))
    right = [result(item) for item in case.items]
    if again := without(worked, case.items):
        run.fail("called-twice", calls=", ".join(f"work({shown(item)})" for item in again[:3]))
    more, missing = without(sunk, right), without(right, sunk)
    if more and missing:
        run.fail("wrong-value", got=f"sink({shown(more[0])}), where sink({shown(missing[0])}) was to come")
    if missing:
        run.fail("lost-items", got=", ".join(map(shown, missing[:5])))
    if more:
        run.fail("called-twice", calls=", ".join(f"sink({shown(item)})" for item in more[:3]))
    if any(span.how != "ok" for span in run.spans("sink")):
        run.fail("lost-items", got="you returned, and sink() was still running")
    run.returned()
    if not isinstance(run.value, int) or run.value != len(case.items):
        run.fail("wrong-value", got=f"{shown(run.value)} for {len(case.items)} items")


def alike(one: object, other: object) -> bool:
    """Whether it is the exception that a step raised: a copy of the one in the table."""
    return type(one) is type(other) and one.args == other.args  # type: ignore[attr-defined]


def gets_through(run: Run, fails: Mapping[str, Mapping[Any, Exception]]) -> None:
    """The caller saw the error, alone or in a group."""
    errors = [error for step in fails.values() for error in step.values()]
    run.unawaited.clear()  # what had not begun
    if run.error is None:
        run.fail("swallowed-error", got=describe(errors[0]))
    if not any(alike(leaf, error) for leaf in flatten(run.error) for error in errors):
        run.sound()


def ended(run: Run) -> float:
    """The second of the run at which a step failed."""
    failed = [span.end or 0 for spans in run.calls.values() for span in spans if span.how not in ("ok", "open", "cancelled")]
    return (min(failed) - run.began) / 1e9


# -- the checks ---------------------------------------------------------------


@check("every item reaches the sink")
def every_item(ex: Exercise) -> None:
    for case in CASES:
        moved(Belt(ex, case).run(best=case.best), case)
    moved(Belt(ex, FALSY).run(), FALSY)
    run = Belt(ex, EMPTY).run()
    if run.error is not None:
        run.fail("empty-case")
    moved(run, EMPTY)


@check("the sink gets one at a time")
def one_at_a_time(ex: Exercise) -> None:
    for run in ex.runs:
        if (peak := run.peak("sink")) > 1:
            run.fail("sink-overlaps", peak=peak)


@check("as many workers as were asked for")
def workers(ex: Exercise) -> None:
    for run, case in zip(ex.runs, CASES):
        peak, full = run.peak("work"), min(case.workers, len(case.items))
        if peak > case.workers or peak < full:
            run.fail("wrong-worker-count", peak=peak, n=case.workers)


@check("the three steps overlap")
def overlap(ex: Exercise) -> None:
    for run, case in zip(ex.runs, CASES):
        if run.best is not None and run.seconds > run.best + case.more + LITTLE:
            run.fail("not-overlapped", took=run.seconds, best=run.best)


@check("no step runs ahead")
def backpressure(ex: Exercise) -> None:
    for case in AHEAD:
        belt = Belt(ex, case)
        run = belt.run()
        moved(run, case)
        if belt.ahead > case.allowed:
            run.fail("no-backpressure", ahead=belt.ahead, allowed=case.allowed)


@check("nothing is left running")
def nothing_left(ex: Exercise) -> None:
    for run in ex.runs:
        run.nothing_left()


@check("an error ends everything, and reaches the caller")
def errors(ex: Exercise) -> None:
    for (case, fails), closing in zip(FAILING, itertools.cycle((0, CLOSING))):
        belt = Belt(ex, case, closing)
        run = belt.run(fails=fails)
        gets_through(run, fails)
        if run.seconds > ended(run) + closing + LITTLE:
            run.fail("time", took=run.seconds, best=ended(run) + closing)
        if run.leftovers:
            run.nothing_left()
        if belt.left_open:
            run.fail("not-closed")


@check("it can be cancelled")
def cancelled(ex: Exercise) -> None:
    for case, seconds, closing in CANCELLED:
        belt = Belt(ex, case, closing)
        run = belt.run(cancel_after=seconds)
        run.unawaited.clear()  # what had not begun
        stopped(run, seconds + closing)
        if belt.left_open:
            run.fail("not-closed")


def stopped(run: Run, seconds: float) -> None:
    """By then it had been cancelled, and so had every step."""
    moment = run.began + round((seconds + LITTLE) * 1e9)
    late = [span for step in ("work", "sink") for span in run.spans(step) if (span.end or span.start) > moment]
    if run.error is None or late or run.seconds > seconds + LITTLE:
        run.fail("swallowed-cancel")
    if not isinstance(run.error, asyncio.CancelledError):
        run.sound()
    run.nothing_left()
