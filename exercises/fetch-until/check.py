"""fetch-until: one limit for all; what is done by then is kept, and the rest is cancelled.

urls          waits (s)      limit   in the dict   best   why this case
a b c         3 1 2          2.5     b c           2.5    slowest first; the one that the verdict shows
a b c         3 1 2          10      all           3      all are done: it returns early
a b c         1 9 2          5       a c           5      slowest in the middle
a b c         1 2 3          1.5     a             1.5    slowest last
a b           5 6            2       none          2      nobody is done
a b c d e f   1 2 3 4 5 6    3.5     a b c         3.5    more of them
blank b       1 5            2       blank         2      its data is an empty string
a b a         1 4            3       a             3      the same URL twice, in time
a b a         4 1            3       b             3      the same URL twice, too late: neither request goes on
forty         1 2 3 4 5 1 …  3.5     those to 3 s  3.5    more than any fixed number, and than any pool of threads
a b, c d      1 3, 5 2       2, 4    a, d          4      two calls at once
a b c         3 1 2          10                           the caller goes on for 20 s: no timer cancels it
(none)                       5                     0      nothing to fetch

The order of the codes: known error texts, a deadlock, what nobody awaited, a blocked loop; a
TimeoutError or a CancelledError that comes out is `lost-results`; `too-late` after the limit;
then the case in which all are done, its result and its time (`sequential`, and `time` where
the whole limit was slept through); then the results of the others: `lost-results` where a
request was done and isn't in the dict, `wrong-value` where it was cancelled before its time;
what was left; the calls at once; the caller that goes on.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

from lesswait.judge import Exercise, Given, Run, check
from lesswait.judge.diagnose import describe, flatten
from lesswait.judge.run import shown

NAME = "fetch_until"
LITTLE = 1e-6  # seconds
STOPS = (TimeoutError, asyncio.CancelledError)


def data(url: str) -> str:
    """What fetch answers."""
    return "" if url == "blank" else f"Data from {url}"


GIVEN = {"fetch": Given(data)}


@dataclass(frozen=True)
class Case:
    """One call of fetch_until, and what comes out of it."""

    urls: str
    waits: tuple[float, ...]
    limit: float

    @property
    def seconds(self) -> dict[str, float]:
        """How long each url takes; one that is there twice takes the same again."""
        return dict(zip(dict.fromkeys(self.urls.split()), self.waits, strict=True))

    @property
    def value(self) -> dict[str, str]:
        """What the dict holds."""
        return {url: data(url) for url, wait in self.seconds.items() if wait < self.limit}

    @property
    def best(self) -> float:
        """When it returns."""
        return min(self.limit, max(self.waits))


FORTY = range(40)
EARLY = Case("a b c", (3, 1, 2), 10)
TWICE_LATE = Case("a b a", (4, 1), 3)
CASES = [
    Case("a b c", (3, 1, 2), 2.5),
    EARLY,
    Case("a b c", (1, 9, 2), 5),
    Case("a b c", (1, 2, 3), 1.5),
    Case("a b", (5, 6), 2),
    Case("a b c d e f", (1, 2, 3, 4, 5, 6), 3.5),
    Case("blank b", (1, 5), 2),
    Case("a b a", (1, 4), 3),
    TWICE_LATE,
    Case(" ".join(f"page{n}" for n in FORTY), tuple(1 + n % 5 for n in FORTY), 3.5),
]
AT_ONCE = [Case("a b", (1, 3), 2), Case("c d", (5, 2), 4)]


def called(ex: Exercise, case: Case) -> Run:
    """A run of the answer for this case, sound as far as errors go."""
    urls = case.urls.split()
    run = ex.run(urls, case.limit, waits={"fetch": case.seconds}, best=case.best)
    if len(set(urls)) < len(urls):
        run.unawaited.clear()  # a dict of coroutines forgets the first of two: a flaw, and not a fault
    run.sound(raises=STOPS)
    if run.error is not None:
        run.fail("lost-results", got=f"{describe(flatten(run.error)[0])} came out")
    return run


def finished(run: Run) -> set[object]:
    """The urls that fetch has answered."""
    return {span.key for span in run.spans("fetch") if span.how == "ok"}


def begun_late(run: Run, urls: list[str]) -> str:
    """That a url was not begun with the others, for a message."""
    late = [span for span in run.spans("fetch") if span.key in urls and span.start > run.began]
    return "".join(f", and {span.key} began only after {(span.start - run.began) / 1e9:g} s" for span in late[:1])


def is_dict(run: Run, value: object) -> Mapping[str, object]:
    """The value of a call is a dict without exceptions."""
    if not isinstance(value, Mapping):
        run.fail("wrong-shape", got=f"{shown(value)} - I expected a dict")
    if any(isinstance(part, BaseException) for part in value.values()):
        run.fail("exc-as-result")
    return value


def holds(run: Run, case: Case) -> None:
    """The dict has what was done in time."""
    run.returned()
    got, expected = is_dict(run, run.value), case.value
    missing = [url for url in expected if url not in got]
    if lost := [url for url in missing if url in finished(run)]:
        run.fail("lost-results", got=f"no {', '.join(lost)} in {shown(run.value)}")
    others = {data(url) for url in case.seconds}
    if got.keys() == expected.keys() and got != expected and others.issuperset(map(str, got.values())):
        run.fail("wrong-pairing")
    if got != expected:
        got_then = f"{shown(run.value)} after {run.seconds:g} s"
        run.fail("wrong-value", run.first_wait, got=got_then + begun_late(run, missing))
    run.asked("fetch", case.urls.split())


@check("what is done in time, and no later than that")
def limited(ex: Exercise) -> None:
    runs = [called(ex, case) for case in CASES]
    for run, case in zip(runs, CASES):
        if run.seconds > case.limit + LITTLE:
            run.fail("too-late", run.first_wait, took=run.seconds)
    early = runs[CASES.index(EARLY)]
    holds(early, EARLY)
    early.overlapped("fetch")
    for run, case in zip(runs, CASES):
        holds(run, case)


@check("nothing is left running")
def nothing_left(ex: Exercise) -> None:
    for run, case in zip(ex.runs, CASES):
        if run.leftovers and case is TWICE_LATE:
            run.fail("left-running", n=len(run.leftovers), where="a URL that is in the list twice")
        run.nothing_left()


@check("two calls at once don't meet")
def at_once(ex: Exercise) -> None:
    async def together() -> list[object]:
        return await asyncio.gather(*(ex.answer(case.urls.split(), case.limit) for case in AT_ONCE))

    waits = {"fetch": AT_ONCE[0].seconds | AT_ONCE[1].seconds}
    run = ex.run(using=together, waits=waits, best=max(case.best for case in AT_ONCE))
    run.sound()
    if run.value != [case.value for case in AT_ONCE]:
        run.fail("wrong-value", got=shown(run.value))
    run.overlapped("fetch")
    run.nothing_left()


@check("no timer is left for the caller")
def goes_on(ex: Exercise) -> None:
    async def scene() -> None:
        await ex.answer(EARLY.urls.split(), EARLY.limit)
        await asyncio.sleep(2 * EARLY.limit)

    run = ex.run(using=scene, waits={"fetch": EARLY.seconds})
    if isinstance(run.error, asyncio.CancelledError):
        run.fail("left-running", n=1, where="a timer, which cancels the caller later")


@check("no urls, an empty dict")
def empty(ex: Exercise) -> None:
    run = ex.run([], 5, best=0)
    if run.error is not None or run.value is None:
        run.fail("empty-case")
    run.sound()
    if is_dict(run, run.value):
        run.fail("wrong-value", got=shown(run.value))
    if run.too_slow():
        run.fail("time", run.first_wait, took=run.seconds, best=0)
    run.nothing_left()
