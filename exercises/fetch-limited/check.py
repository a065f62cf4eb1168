"""fetch-limited: never more than the limit at once, never fewer while there is enough to do.

limit   waits (s)         best   why this case
2       4 1 1 1 1 1       5      the slowest first, where fixed batches take 6; the one that the verdict shows
2       1 1 4 1 1 1       5      the slowest in the middle; batches take 6
2       1 2 1 2 1 4       7      the slowest last; batches take 8
4       1 2 3 1 2 3 …     6      twelve URLs, and a limit of four
1       1 2 1             4      one at a time is what was asked for
3       2 1 3             3      as many as there are
9       1 3 2             3      room for more
3       2 1 2 1 1 2 1     4      a is there three times, b twice
3       (none)            0      nothing to fetch

limit   waits (s)     fails           why this case
1       1 1 1         a               the only slot has to come back
2       1 3 1 1 1     a, e            the first and the last
2       2 1 1 2 1     b, c            one slot fails twice
2       1 2 1 1 2     a, b            both slots fail, and there is more to do
3       1 2 1         all             everything fails
2       1 1 2         b, alone        a type that no answer can know

Failures are ConnectionError, ValueError, OSError and a type of the harness's own.  After a failure the first case is run
once more.

The order of the codes: known error texts, a deadlock, what nobody awaited, a blocked loop;
the result (`order` before `wrong-value`); `over-limit`; then the slots that were not used: with
one request at a time in every run `sequential-task` where its task was made late, and
`sequential` where not (as with a lock); `wrong-worker-count` with fewer than the limit;
`batches` where the next requests began when all before them had ended; `time` elsewhere.  A
free slot counts, and not the total, since a right answer may take the URLs in any order.  Then
what was left, then the failures: `exc-as-result`, `swallowed-error`, `slot-lost`, or
`dead-worker-hangs` where a queue is what they wait for.  What else an answer leaves behind
after a failure is not judged: some let the rest go on, others cancel it.  The scene waits until
all that still can happen has happened.  A URL that is asked for twice may be fetched once.
"""

import asyncio
import functools
from collections.abc import Callable, Mapping
from typing import Any, NoReturn

from lesswait import clock
from lesswait.judge import Exercise, Failure, Given, Run, check
from lesswait.judge.exercise import stuck_at, stuck_failure
from lesswait.judge.failure import failure
from lesswait.judge.run import shown
from lesswait.judge.schedule import gap, shortest

NAME = "fetch_limited"
LITTLE = 1e-6  # seconds
AFTERWARDS = 100.0  # seconds in which everything that goes on after a failure has ended


class PageError(Exception):
    """A failure whose type no answer can know."""


def data(url: str) -> str:
    """What fetch answers."""
    return f"Data from {url}"


GIVEN = {"fetch": Given(data)}

CASES: list[tuple[int, list[str], dict[str, float]]] = [
    (2, list("abcdef"), {"a": 4, "b": 1, "c": 1, "d": 1, "e": 1, "f": 1}),
    (2, list("abcdef"), {"a": 1, "b": 1, "c": 4, "d": 1, "e": 1, "f": 1}),
    (2, list("abcdef"), {"a": 1, "b": 2, "c": 1, "d": 2, "e": 1, "f": 4}),
    (4, list("abcdefghijkl"), {url: 1 + n % 3 for n, url in enumerate("abcdefghijkl")}),
    (1, list("abc"), {"a": 1, "b": 2, "c": 1}),
    (3, list("abc"), {"a": 2, "b": 1, "c": 3}),
    (9, list("abc"), {"a": 1, "b": 3, "c": 2}),
    (3, list("abacdab"), {"a": 2, "b": 1, "c": 1, "d": 1}),
]

DOWN = ConnectionError("no answer")
GARBLED = ValueError("not a page")
BROKEN = OSError("broken pipe")
GONE = PageError("gone")

FAILING: list[tuple[int, dict[str, float], dict[str, Exception]]] = [
    (1, {"a": 1, "b": 1, "c": 1}, {"a": DOWN}),
    (2, {"a": 1, "b": 3, "c": 1, "d": 1, "e": 1}, {"a": GARBLED, "e": DOWN}),
    (2, {"a": 2, "b": 1, "c": 1, "d": 2, "e": 1}, {"b": BROKEN, "c": DOWN}),
    (2, {"a": 1, "b": 2, "c": 1, "d": 1, "e": 2}, {"a": DOWN, "b": GARBLED}),
    (3, {"a": 1, "b": 2, "c": 1}, {"a": BROKEN, "b": DOWN, "c": GARBLED}),
    (2, {"a": 1, "b": 1, "c": 2}, {"b": GONE}),
]


def fetched(ex: Exercise, limit: int, urls: list[str], waits: Mapping[str, float]) -> Run:
    """A run without failures that is sound and has the right results."""
    best = shortest([waits[url] for url in urls], limit)
    run = ex.run(list(urls), limit, waits={"fetch": waits}, best=best)
    run.sound()
    run.sequence([data(url) for url in urls])
    run.asked("fetch", urls)
    return run


def within(run: Run, limit: int) -> None:
    """No more than the limit were running at any moment."""
    if (peak := run.peak("fetch")) > limit:
        run.fail("over-limit", peak=peak, limit=limit)


def used(ex: Exercise, run: Run, limit: int, urls: list[str]) -> None:
    """No slot was free while a request was still to come."""
    peak, spans = run.peak("fetch"), run.spans("fetch")
    free = gap(spans, limit, run.began)
    if free is None:
        last = max(span.end or 0 for span in spans)
        if run.seconds > (last - run.began) / 1e9 + LITTLE:
            run.fail("time", took=run.seconds, best=run.best)
        return
    if max(other.peak("fetch") for other in ex.runs) == 1:
        one_at_a_time(run)
    if peak < min(limit, len(urls)):
        run.fail("wrong-worker-count", run.first_wait, peak=peak, n=min(limit, len(urls)))
    run.fail("batches" if free.batch else "time", run.first_wait, took=run.seconds, best=run.best)


def one_at_a_time(run: Run) -> NoReturn:
    """Name why no two requests overlapped, whatever the limit."""
    first, second, *_ = run.spans("fetch")
    made = {event[2]: event[0] for event in run.events if event[1] == "task.new"}  # microseconds of the run
    late = made.get(f"T{second.task}", 0) >= (first.end - run.began) // 1000
    run.fail("sequential-task" if late else "sequential", run.first_wait, took=run.seconds, best=run.best)


@check("every page, in the order of urls")
def every_page(ex: Exercise) -> None:
    for limit, urls, waits in CASES:
        fetched(ex, limit, urls, waits)


@check("never more than the limit")
def limited(ex: Exercise) -> None:
    for run, (limit, _, _) in zip(ex.runs, CASES):
        within(run, limit)


@check("every slot is used")
def all_slots(ex: Exercise) -> None:
    for run, (limit, urls, _) in zip(ex.runs, CASES):
        used(ex, run, limit, urls)


@check("nothing is left running")
def nothing_left(ex: Exercise) -> None:
    for run in ex.runs:
        run.nothing_left()


@check("no urls, no results")
def empty(ex: Exercise) -> None:
    run = ex.run([], 3, best=0)
    if run.error is not None or run.value is None:
        run.fail("empty-case")
    run.sound()
    run.sequence([])
    run.nothing_left()


def then_wait(ex: Exercise) -> Callable[..., Any]:
    """The answer, and then so long a wait that all it left behind has come to its end."""

    @functools.wraps(ex.answer)
    async def scene(urls: list[str], limit: int) -> Any:
        try:
            return await ex.answer(urls, limit)
        finally:
            await asyncio.sleep(AFTERWARDS)

    return scene


def never_answered(run: Run, abort: clock.Abort) -> Failure:
    """The name of a hang after a failure."""
    kinds = {waiting.kind for waiting in abort.waiting}
    if isinstance(abort, clock.Deadlock) and "semaphore" in kinds:
        return failure("slot-lost", abort.line)
    if isinstance(abort, clock.Deadlock) and kinds & {"queue.join", "queue.put"}:
        return failure("dead-worker-hangs", abort.line, at=stuck_at(abort))
    return stuck_failure(abort)


def failed(run: Run, fails: Mapping[str, Exception]) -> None:
    """One of the failures came out, and no slot was lost."""
    if run.error is None and isinstance(run.value, (list, tuple)):
        if any(isinstance(item, BaseException) for item in run.value):
            run.fail("exc-as-result")
    if run.error is None:
        run.fail("swallowed-error", got=f"{shown(next(iter(fails.values())))} of fetch, and you returned {shown(run.value)}")
    lost = next((left for left in run.leftovers if left.kind == "semaphore"), None)
    if lost is not None:
        run.fail("slot-lost", lost.line)


@check("a failure reaches the caller and frees its slot")
def failures(ex: Exercise) -> None:
    for limit, waits, fails in FAILING:
        run = ex.run(list(waits), limit, using=then_wait(ex), waits={"fetch": waits}, fails={"fetch": fails},
                     stuck=never_answered)
        run.unawaited.clear()  # coroutines that waited for their turn when a failure ended everything
        run.sound(raises=tuple({type(error) for error in fails.values()}))
        within(run, limit)
        failed(run, fails)


@check("all is well again afterwards")
def again(ex: Exercise) -> None:
    run = fetched(ex, *CASES[0])
    within(run, CASES[0][0])
    used(ex, run, *CASES[0][:2])
