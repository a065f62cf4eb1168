"""fetch-tolerant: a failure is kept as a value, stops nobody, and cancellation still works.

urls       waits (s)      which fail             best   why this case
a b c      3 2 1          b                      3      c is there before the failure, a comes after it;
                                                        the one that the verdict shows
a b c      1 2 3          a                      3      the first to end fails, of the first place
a b c      1 2 3          c                      3      the last to end fails, in the last place
a b c d e  1 2 3 4 5      a c e, all different   5      more than one failure
a b        1 2            all                    2      nothing worked
a b c      1 3 2          none                   3      nothing failed
a b a c    2 1 2 1        b                      2      the same URL twice
forty      1 2 3 4 5 1 …  the fourth             5      more than any fixed number, and than any pool of threads
(none)                                           0      nothing to fetch
a b c      3 2 1          b; cancelled from outside after 0.5, 1.5 and 2.5 s, with 3, 2 and 1 under way

Failures are ConnectionError, ValueError, OSError and a type of the harness's own.

The order of the codes: a failure that comes out (`one-failure-stops-all`, alone or in a
group, and before anything that it leaves behind), known error texts, a deadlock, what nobody
awaited, a blocked loop; `exc-as-result` before `wrong-shape`; then what is missing:
`one-failure-stops-all` where its request was cancelled, `lost-results` where not,
`lost-errors` for an exception; `wrong-value`, also where one only looks like what fetch raised;
then the time, the cancellations, and what was left.  A cancelled answer that ends in anything
but CancelledError, or later, is `swallowed-cancel`; requests that go on are `left-running`.
Any two mappings are right, in any pair, and a URL that is asked for twice may be fetched once.
"""

import asyncio
from collections.abc import Mapping

from lesswait.judge import Exercise, Given, Run, check
from lesswait.judge.diagnose import describe, flatten
from lesswait.judge.run import shown

NAME = "fetch_tolerant"
LITTLE = 1e-6  # seconds


class PageError(Exception):
    """A failure whose type no answer can know."""


def data(url: str) -> str:
    """What fetch answers."""
    return f"Data from {url}"


GIVEN = {"fetch": Given(data)}

DOWN = ConnectionError("no answer")
GARBLED = ValueError("not a page")
BROKEN = OSError("broken pipe")
GONE = PageError("gone")

FORTY = {f"page{n}": 1 + n % 5 for n in range(40)}
CASES = [
    (["a", "b", "c"], {"a": 3, "b": 2, "c": 1}, {"b": DOWN}),
    (["a", "b", "c"], {"a": 1, "b": 2, "c": 3}, {"a": GARBLED}),
    (["a", "b", "c"], {"a": 1, "b": 2, "c": 3}, {"c": BROKEN}),
    (["a", "b", "c", "d", "e"], {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5}, {"a": GONE, "c": DOWN, "e": GARBLED}),
    (["a", "b"], {"a": 1, "b": 2}, {"a": DOWN, "b": BROKEN}),
    (["a", "b", "c"], {"a": 1, "b": 3, "c": 2}, {}),
    (["a", "b", "a", "c"], {"a": 2, "b": 1, "c": 1}, {"b": DOWN}),
    (list(FORTY), FORTY, {"page3": GARBLED}),
]
CANCELLED_AFTER = (0.5, 1.5, 2.5)  # seconds


def alike(one: object, other: Exception) -> bool:
    """Whether it is the exception that fetch raised: a copy of the one in the table."""
    return type(one) is type(other) and one.args == other.args


def raised(run: Run, url: str, one: object) -> bool:
    """Whether it is the very exception that fetch raised for this url."""
    return any(span.error == id(one) for span in run.spans("fetch") if span.key == url)


def escaped(run: Run, fails: Mapping[str, Exception]) -> bool:
    """Whether the error of the run is a failure of fetch."""
    leaves = [] if run.error is None else flatten(run.error)
    return any(alike(leaf, failure) for leaf in leaves for failure in fails.values())


def stopped(run: Run, url: str) -> bool:
    """Whether the request for this url was cancelled: by the answer, where it left nothing behind."""
    return not run.leftovers and {span.how for span in run.spans("fetch") if span.key == url} == {"cancelled"}


def exceptions_in(value: object) -> bool:
    """Whether exceptions stand among the values of a dict, or the items of a list."""
    parts = value.values() if isinstance(value, Mapping) else value if isinstance(value, (list, tuple)) else ()
    return any(isinstance(part, BaseException) for part in parts)


def two_dicts(run: Run) -> tuple[dict[str, object], dict[str, object]]:
    """The two halves of the value."""
    run.returned()
    value = run.value
    pair = isinstance(value, (list, tuple)) and len(value) == 2
    if not pair or not all(isinstance(half, Mapping) for half in value):
        if pair and isinstance(value[1], BaseException):
            run.fail("wrong-shape", got=shown(value) + " - I expected two dicts, and in failed an exception for each URL")
        halves = [value, *value] if isinstance(value, (list, tuple)) else [value]
        if any(map(exceptions_in, halves)):
            run.fail("exc-as-result")
        run.fail("wrong-shape", got=shown(value) + " - I expected two dicts")
    return dict(value[0]), dict(value[1])


def sorted_out(run: Run, urls: list[str], fails: Mapping[str, Exception]) -> None:
    """Every url is in the right dict, with what fetch gave or raised."""
    ok, failed = two_dicts(run)
    right = {url: data(url) for url in urls if url not in fails}
    if failed == right and ok.keys() == fails.keys() and failed.keys() != ok.keys():
        run.fail("wrong-shape", got="the failed ones first - I expected (ok, failed)")
    if exceptions_in(ok):
        run.fail("exc-as-result")
    missing = [url for url in right if url not in ok]
    if any(stopped(run, url) for url in missing):
        run.fail("one-failure-stops-all", exc=describe(next(iter(fails.values()))))
    if missing:
        run.fail("lost-results", got="no " + ", ".join(missing) + " in " + shown(run.value))
    if gone := [url for url in fails if url not in failed]:
        run.fail("lost-errors", got="no " + ", ".join(gone) + " in failed")
    same = failed.keys() == fails.keys() and all(alike(failed[url], fails[url]) for url in fails)
    if not same and not exceptions_in(failed):
        run.fail("wrong-value", got=shown(failed) + " - I expected the exceptions themselves in failed")
    if ok != right or not same:
        run.fail("wrong-value", got=shown(run.value))
    if copied := [url for url in fails if not raised(run, url, failed[url])]:
        run.fail("wrong-value", got=f"a new {describe(fails[copied[0]])} for {copied[0]} - I expected the very one that fetch raised")


@check("one failure is kept, and everything else as well")
def kept(ex: Exercise) -> None:
    for urls, waits, fails in CASES:
        run = ex.run(list(urls), waits={"fetch": waits}, fails={"fetch": fails}, best=max(waits.values()))
        if escaped(run, fails):
            run.fail("one-failure-stops-all", exc=describe(flatten(run.error)[0]))
        if len(set(urls)) < len(urls):
            run.unawaited.clear()  # a dict of coroutines forgets the first of two: a flaw, and not a fault
        run.sound()
        sorted_out(run, urls, fails)
        run.asked("fetch", urls)


@check("all the waits overlap")
def overlap(ex: Exercise) -> None:
    for run in ex.runs:
        run.overlapped("fetch")


@check("a cancelled caller stops everything")
def cancelled(ex: Exercise) -> None:
    urls, waits, fails = CASES[0]
    for after in CANCELLED_AFTER:
        run = ex.run(list(urls), waits={"fetch": waits}, fails={"fetch": fails}, cancel_after=after)
        if run.error is not None and not isinstance(run.error, asyncio.CancelledError) and not escaped(run, fails):
            run.sound()
        if not isinstance(run.error, asyncio.CancelledError) or run.seconds > after + LITTLE:
            run.fail("swallowed-cancel")
        if run.leftovers:
            run.nothing_left()


@check("nothing is left running")
def nothing_left(ex: Exercise) -> None:
    for run in ex.runs[: len(CASES)]:
        run.nothing_left()


@check("no urls, two empty dicts")
def empty(ex: Exercise) -> None:
    run = ex.run([], best=0)
    if run.error is not None or run.value is None:
        run.fail("empty-case")
    run.sound()
    sorted_out(run, [], {})
    run.nothing_left()
