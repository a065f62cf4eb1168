"""process-all: n workers and a queue; a failing item stops nobody, and everybody ends.

n   items, waits (s)     best   why this case
2   4 1 1 1 1 1          5      the slowest first; the one that the verdict shows
2   1 1 4 1 1 1          5      the slowest in the middle
2   1 2 1 2 1 4          7      the slowest last
4   1 2 3 1 2 3 …        6      twelve items, and four workers
1   1 2 1                4      a single worker
5   1 3 2                3      more workers than items
3   1 2 1 1 2 1 …        4      items and results that count as false; items that come twice
3   (none)               0      nothing to do

n   items, waits (s)     fails           why this case
1   1 1 1 1              b               the only worker must not die
3   1 2 1 1 1            a               the first
2   1 1 2 1              d               the last
2   2 1 1 2 1 1          b, c, e         more failures than workers, each of another type
3   1 2 1 1              all             nothing worked
2   1 1 1 1 1 1          all             all workers fail at the same moment, again and again
2   1 1 2 1 1            a, which comes twice: two errors

In these, too, n items are worked on as long as there are as many: a worker that fails goes on, or
another one begins at once.  Failures are ConnectionError, ValueError, OSError, TimeoutError and a type of the harness's own.

The order of the codes: what comes out of the answer, and is no failure of work's, by its text;
then a hang.  Where something was never awaited, that is why (`forgot-await`).  Where a worker
died of a failing item it is `dead-worker-hangs`, and of an error of its own `raised`; else
`join-never-returns` where join() waits for items that were worked on, `worker-never-stops`
where every item is done and get() waits.  Runs without failures come first, so that an answer
which hangs with every item doesn't hear of failures.  Then what nobody awaited, a blocked loop;
`wrong-shape`, `exc-as-result`, `called-twice`, `wrong-value` (`raised` where a worker died of an
error of its own); `wrong-worker-count`, then `batches` or `time` where a worker had nothing to
do although there were items; what was left; the failures (`one-failure-stops-all`,
`exc-as-result`, `lost-errors`, `wrong-worker-count`); and last `no-queue`, since all else is right then.  Workers that
were cancelled may take their last turn after the answer has returned.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from lesswait import clock
from lesswait.judge import Exercise, Failure, Given, Run, check
from lesswait.judge.diagnose import describe, flatten
from lesswait.judge.hangs import died_of, hang
from lesswait.judge.run import shown
from lesswait.judge.schedule import gap, shortest

NAME = "process_all"
LITTLE = 1e-6  # seconds


class WorkError(Exception):
    """A failure whose type no answer can know."""


RESULTS = {"nothing": None, "none at all": 0, "blank": "", "no list": []}


def result(item: object) -> object:
    """What work gives."""
    return RESULTS.get(item, f"{item} is done")


GIVEN = {"work": Given(result, handed=True)}

CASES: list[tuple[int, list[Any], dict[Any, float]]] = [
    (2, list("abcdef"), {"a": 4, "b": 1, "c": 1, "d": 1, "e": 1, "f": 1}),
    (2, list("abcdef"), {"a": 1, "b": 1, "c": 4, "d": 1, "e": 1, "f": 1}),
    (2, list("abcdef"), {"a": 1, "b": 2, "c": 1, "d": 2, "e": 1, "f": 4}),
    (4, list(range(1, 13)), {item: 1 + (item - 1) % 3 for item in range(1, 13)}),
    (1, list("abc"), {"a": 1, "b": 2, "c": 1}),
    (5, list("abc"), {"a": 1, "b": 3, "c": 2}),
    (3, ["x", 0, "", "nothing", "x", "none at all", "blank", "no list", 0], {0: 2, "x": 1}),
]

DOWN = ConnectionError("no answer")
GARBLED = ValueError("not a number")
BROKEN = OSError("broken pipe")
LATE = TimeoutError("too late")
DAMAGED = WorkError("damaged")

FAILING: list[tuple[int, list[str], dict[str, float], dict[str, Exception]]] = [
    (1, list("abcd"), {}, {"b": DOWN}),
    (3, list("abcde"), {"b": 2}, {"a": GARBLED}),
    (2, list("abcd"), {"c": 2}, {"d": BROKEN}),
    (2, list("abcdef"), {"a": 2, "d": 2}, {"b": DAMAGED, "c": LATE, "e": DOWN}),
    (3, list("abcd"), {"b": 2}, {"a": DOWN, "b": GARBLED, "c": BROKEN, "d": DAMAGED}),
    (2, list("abcdef"), {}, {"a": DOWN, "b": GARBLED, "c": BROKEN, "d": DAMAGED, "e": DOWN, "f": LATE}),
    (2, ["a", "b", "a", "c", "d"], {"b": 2}, {"a": DOWN}),
]


def stuck(run: Run, abort: clock.Abort) -> Failure:
    """The name of a run that can't go on."""
    return hang(run, abort, "work", done=len(run.spans("work")) == len(run.args[0]))


def two_lists(run: Run) -> tuple[list[Any], list[Any]]:
    """The two halves of the value."""
    run.returned()
    value = run.value
    pair = isinstance(value, (list, tuple)) and len(value) == 2
    if not pair or not all(isinstance(half, (list, tuple)) for half in value):
        run.fail("wrong-shape", got=shown(value) + " - I expected a list of results and a list of errors")
    return list(value[0]), list(value[1])


def without(items: Sequence[Any], others: Sequence[Any]) -> list[Any]:
    """Items, less one for each of the others; a list is as good as any value."""
    rest = list(items)
    for other in others:
        if other in rest:
            rest.remove(other)
    return rest


def each_once(run: Run, items: list[Any]) -> None:
    """Every item was worked on as often as it is in the list."""
    keys = [span.key for span in run.spans("work")]
    if again := without(keys, items):
        run.fail("called-twice", calls=", ".join(f"work({shown(key)})" for key in again[:3]))


def results_are(run: Run, got: list[Any], right: list[Any]) -> None:
    """These are the results, in any order."""
    told = shown(sorted(got, key=repr))  # their order is free, and may be that of a set
    if missing := without(right, got):
        run.fail("wrong-value", got=f"{told}, without {shown(missing[0])}")
    if more := without(got, right):
        run.fail("wrong-value", got=f"{told}, with {shown(more[0])}")


def done(ex: Exercise, n: int, items: list[Any], waits: Mapping[Any, float]) -> Run:
    """A run without failures that is sound and has the right results."""
    best = shortest([waits.get(item, 1) for item in items], n)
    run = ex.run(list(items), ex.given("work"), n, waits={"work": waits}, best=best, stuck=stuck)
    run.sound()
    results, errors = two_lists(run)
    right = [result(item) for item in items]
    if errors and not results and not without(right, errors):
        run.fail("wrong-shape", got="the errors first - I expected (results, errors)")
    each_once(run, items)
    if without(right, results) and (error := died_of(run)):
        run.fail("raised", exc=error)
    results_are(run, results, right)
    if errors:
        run.fail("wrong-value", got=f"the errors {shown(errors)}, and nothing had failed")
    return run


def busy(run: Run, n: int, items: list[Any]) -> None:
    """All workers work as long as there is enough to do."""
    peak, full, spans = run.peak("work"), min(n, len(items)), run.spans("work")
    if peak != full:
        run.fail("wrong-worker-count", run.first_wait, peak=peak, n=full)
    free = gap(spans, n, run.began)
    if free is not None:
        run.fail("batches" if free.batch else "time", run.first_wait, took=run.seconds, best=run.best)
    last = max(span.end or 0 for span in spans)
    if run.seconds > (last - run.began) / 1e9 + LITTLE:
        run.fail("time", took=run.seconds, best=run.best)


@check("every item is done")
def every_item(ex: Exercise) -> None:
    for n, items, waits in CASES:
        done(ex, n, items, waits)


@check("n workers, as long as there is enough to do")
def n_workers(ex: Exercise) -> None:
    for run, (n, items, _) in zip(ex.runs, CASES):
        busy(run, n, items)


@check("no worker is left")
def no_worker_left(ex: Exercise) -> None:
    for run in ex.runs:
        run.nothing_left()


@check("no items, no results")
def empty(ex: Exercise) -> None:
    run = ex.run([], ex.given("work"), 3, best=0, stuck=stuck)
    if run.error is not None or run.value is None:
        run.fail("empty-case")
    run.sound()
    if any(two_lists(run)):
        run.fail("wrong-value", got=shown(run.value))
    run.nothing_left()


def alike(one: object, other: Exception) -> bool:
    """Whether it is the exception that work raised: a copy of the one in the table."""
    return type(one) is type(other) and one.args == other.args


def kept(run: Run, items: list[str], fails: Mapping[str, Exception]) -> None:
    """Everything that worked is among the results, and every failure among the errors."""
    results, errors = two_lists(run)
    if any(isinstance(item, BaseException) for item in results):
        run.fail("exc-as-result")
    each_once(run, items)
    raised = [fails[item] for item in items if item in fails]
    right = [result(item) for item in items if item not in fails]
    if without(right, results) and len(run.spans("work")) < len(items):
        run.fail("one-failure-stops-all", exc=describe(raised[0]))
    results_are(run, results, right)
    for error in raised:
        same = [one for one in errors if alike(one, error)]
        if len(same) < sum(alike(error, other) for other in raised) and len(errors) < len(raised):
            run.fail("lost-errors", got=f"{len(raised)} items failed, and the errors are {shown(errors)}")
        if not same:
            run.fail("wrong-value", got=f"the errors {shown(errors)}, without {shown(error)} itself")
    if len(errors) != len(raised):
        run.fail("wrong-value", got=f"the errors {shown(errors)}, where {len(raised)} items had failed")


@check("an item that fails stops nobody")
def failures(ex: Exercise) -> None:
    for n, items, waits, fails in FAILING:
        run = ex.run(list(items), ex.given("work"), n, waits={"work": waits}, fails={"work": fails}, stuck=stuck)
        leaf = None if run.error is None else flatten(run.error)[0]
        if any(alike(leaf, error) for error in fails.values()):
            run.fail("one-failure-stops-all", exc=describe(leaf))
        run.sound()
        kept(run, items, fails)
        if free := gap(run.spans("work"), n, run.began):
            run.fail("wrong-worker-count", run.first_wait, rule="After an item had failed only", peak=free.busy, n=n)
        run.nothing_left()


@check("everything goes through an asyncio.Queue")
def through_a_queue(ex: Exercise) -> None:
    for run, (_, items, _) in zip(ex.runs, CASES):
        if sum(event[1] == "queue.put" for event in run.events) < len(items):
            run.fail("no-queue")
