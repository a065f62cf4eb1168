"""fetch-or: the data if it comes in time, else the default; nothing else is caught.

url     fetch (s)   limit (s)   fetch raises      best   why this case
a       1           2                             1      in time
a       5           2                             2      too late; the one that the verdict shows
a       1           2                             1      the first again: nothing is kept from before
b       3           2.5                           2.5    the default is an empty string
a       2.25        2.5                           2.25   not a moment before the limit
b       3           0.5                           0.5    less than a second
blank   1           3                             1      the data is an empty string
a       1           2           ConnectionError   1      each of these passes through
b       1           2           ValueError        1
c       1           2           OSError           1      TimeoutError is an OSError
d       1           2           PageError         1
c       5           2           ConnectionError   2      a failure that would come too late
a b c   1 5 3       2 3 4                         3      three calls at once, each with its own limit
a, d    1           2           none, PageError          the caller goes on for 5 s: no timer cancels it
a       5           3                                    cancelled from outside after 0.5 and 2.5 s
b       1           3                                    cancelled from outside after 0.5 s

The order of the codes: known error texts (`with-not-async-with`, `result-too-early`), what
nobody awaited, a blocked loop; a TimeoutError that comes out is `timeout-escaped`; where fetch
failed in time, no error is `swallowed-error` and another one `raised`; `called-twice`;
`too-late` after the limit, `time` where something was there earlier; the result; what was
left.  Then the calls at once, the caller that goes on, and the cancellations: an end that is no CancelledError, or
later, is `swallowed-cancel`, a request that goes on is `left-running`.
"""

import asyncio
import contextlib
from dataclasses import dataclass

from lesswait.judge import Exercise, Given, Run, check
from lesswait.judge.diagnose import describe, flatten, raised
from lesswait.judge.run import shown

NAME = "fetch_or"
LITTLE = 1e-6  # seconds
LATE = "nothing yet"


class PageError(Exception):
    """A failure whose type no answer can know."""


def data(url: str) -> str:
    """What fetch answers."""
    return "" if url == "blank" else f"Data from {url}"


GIVEN = {"fetch": Given(data)}
DOWN = ConnectionError("no answer")


@dataclass(frozen=True)
class Case:
    """One call of fetch_or: what fetch does, and what comes out of it."""

    url: str
    wait: float
    limit: float
    default: str = LATE
    fails: Exception | None = None

    @property
    def in_time(self) -> bool:
        """Whether fetch ends before the limit."""
        return self.wait < self.limit

    @property
    def value(self) -> str:
        """What fetch_or returns, where fetch doesn't fail in time."""
        return data(self.url) if self.in_time else self.default


GONE = Case("d", 1, 2, fails=PageError("gone"))
CASES = [
    Case("a", 1, 2),
    Case("a", 5, 2),
    Case("a", 1, 2),
    Case("b", 3, 2.5, default=""),
    Case("a", 2.25, 2.5),
    Case("b", 3, 0.5),
    Case("blank", 1, 3),
    Case("a", 1, 2, fails=DOWN),
    Case("b", 1, 2, fails=ValueError("not a page")),
    Case("c", 1, 2, fails=OSError("broken pipe")),
    GONE,
    Case("c", 5, 2, fails=DOWN),
]
AT_ONCE = [Case("a", 1, 2), Case("b", 5, 3), Case("c", 3, 4)]
CANCELLED = [(Case("a", 5, 3), 0.5), (Case("a", 5, 3), 2.5), (Case("b", 1, 3), 0.5)]  # after seconds


def called(ex: Exercise, case: Case, cancel_after: float | None = None) -> Run:
    """A run of the answer for this case."""
    fails = {} if case.fails is None else {"fetch": {case.url: case.fails}}
    return ex.run(case.url, case.limit, case.default, waits={"fetch": {case.url: case.wait}}, fails=fails,
                  best=min(case.wait, case.limit), cancel_after=cancel_after)


def no_timeout(run: Run) -> None:
    """No TimeoutError came out: fetch raises none."""
    if run.error is not None and any(isinstance(leaf, TimeoutError) for leaf in flatten(run.error)):
        run.fail("timeout-escaped", raised(run.error, run.file).line)


def passed_through(run: Run, failure: Exception) -> None:
    """The error of fetch came out, alone or in a group."""
    if run.error is None:
        run.fail("swallowed-error", got=describe(failure))
    leaves = flatten(run.error)
    if not any(type(leaf) is type(failure) and leaf.args == failure.args for leaf in leaves):
        run.blame(raised(run.error, run.file))


def on_time(run: Run, limit: float) -> None:
    """It ended neither after its limit nor after what it waited for."""
    if run.seconds > limit + LITTLE:
        run.fail("too-late", run.first_wait, took=run.seconds)
    if run.too_slow():
        run.fail("time", run.first_wait, took=run.seconds, best=run.best)


def judge(ex: Exercise, case: Case) -> None:
    """What one call has to do."""
    run = called(ex, case)
    failure = case.fails if case.in_time else None
    run.sound(raises=(TimeoutError,) if failure is None else (TimeoutError, type(failure)))
    no_timeout(run)
    if failure is not None:
        passed_through(run, failure)
    run.once("fetch")
    on_time(run, case.limit)
    if failure is None:
        run.returned()
        run.asked("fetch", [case.url])
        if run.value != case.value:
            run.fail("wrong-value", got=f"{shown(run.value)} - I expected {shown(case.value)}")
    run.nothing_left()


@check("the data in time, or else the default")
def limited(ex: Exercise) -> None:
    for case in CASES:
        if case.fails is None:
            judge(ex, case)


@check("other errors pass through")
def failing(ex: Exercise) -> None:
    for case in CASES:
        if case.fails is not None:
            judge(ex, case)


@check("several calls at once don't meet")
def at_once(ex: Exercise) -> None:
    async def together() -> list[str]:
        return await asyncio.gather(*(ex.answer(case.url, case.limit, case.default) for case in AT_ONCE))

    waits = {"fetch": {case.url: case.wait for case in AT_ONCE}}
    run = ex.run(using=together, waits=waits, best=max(min(case.wait, case.limit) for case in AT_ONCE))
    run.sound(raises=TimeoutError)
    no_timeout(run)
    run.sequence([case.value for case in AT_ONCE])
    run.overlapped("fetch")
    run.nothing_left()


@check("no timer is left for the caller")
def goes_on(ex: Exercise) -> None:
    for case in (CASES[0], GONE):

        async def scene(case: Case = case) -> None:
            with contextlib.suppress(PageError, ExceptionGroup):
                await ex.answer(case.url, case.limit, case.default)
            await asyncio.sleep(5)

        fails = {} if case.fails is None else {"fetch": {case.url: case.fails}}
        run = ex.run(using=scene, waits={"fetch": {case.url: case.wait}}, fails=fails)
        if isinstance(run.error, asyncio.CancelledError):
            run.fail("left-running", n=1, where="a timer, which cancels the caller later")


def outlived(run: Run) -> bool:
    """Whether a request went on after the answer had ended, as it may in a thread."""
    end = run.began + round(run.seconds * 1e9)
    return any(span.end is None or span.end > end for span in run.spans("fetch"))


@check("a cancelled caller stops everything")
def cancelled(ex: Exercise) -> None:
    for case, after in CANCELLED:
        run = called(ex, case, cancel_after=after)
        run.best = None  # it was cut short
        if run.error is not None and not isinstance(run.error, asyncio.CancelledError):
            run.sound(raises=TimeoutError)
        if not isinstance(run.error, asyncio.CancelledError) or run.seconds > after + LITTLE:
            run.fail("swallowed-cancel")
        run.nothing_left()
        if outlived(run):
            run.fail("left-running", n=1, where="fetch, in a thread")
