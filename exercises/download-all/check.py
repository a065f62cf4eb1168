"""download-all: each download is reported the moment it ends.

urls         waits (s)        best   why this case
a b c        3 1 2            3      the slowest first; the one that the verdict shows
a b c        1 2 3            3      they end in the order in which they were asked for
a b c        0.37 2.71 1.13   2.71   the slowest in the middle; a poll would be late
a b a blank  2 1 2 3          3      the same URL twice, so two end at the same moment; a text that is empty
forty        1 2 3 4 5 1 …    5      more than any fixed number, and than any pool of threads
(none)                        0      nothing to download

The order of the codes: a coroutine or a task handed to report (`forgot-await`,
`forgot-await-task`), known error texts, what nobody awaited, a blocked loop; `left-running`
where reports are missing because their downloads were left alone; then how often
(`report-count`), with which numbers (`report-args`) and which texts (`wrong-value`); the time
(`sequential` comes before `report-late`), the moments (`report-late`), and what was left.
A URL that is asked for twice may be fetched once.  What comes back doesn't matter.
"""

import inspect
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

from lesswait.judge import Exercise, Given, Run, check
from lesswait.judge.run import shown

NAME = "download_all"
LITTLE = 1e-6  # seconds


def text(url: str) -> str:
    """What fetch answers."""
    return "" if url == "blank" else f"Text of {url}"


GIVEN = {"fetch": Given(text)}

FORTY = {f"page{n}": 1 + n % 5 for n in range(40)}
CASES = [
    (["a", "b", "c"], {"a": 3, "b": 1, "c": 2}),
    (["a", "b", "c"], {"a": 1, "b": 2, "c": 3}),
    (["a", "b", "c"], {"a": 0.37, "b": 2.71, "c": 1.13}),
    (["a", "b", "a", "blank"], {"a": 2, "b": 1, "blank": 3}),
    (list(FORTY), FORTY),
]


@dataclass(frozen=True)
class Report:
    """One call of report: when (seconds), from which line, and with what."""

    at: float
    line: int
    given: tuple[object, ...]  # done, total and text, or whatever else it was
    promise: str  # the code where a promise was among it, else ""

    def __str__(self) -> str:
        return f"report({', '.join(map(shown, self.given))})"


def noting(reports: list[Report]) -> Callable[..., None]:
    """The report of one run: it keeps what it is told, but never a task or a coroutine."""
    signature = inspect.signature(lambda done, total, text: None)

    def report(*args: object, **named: object) -> None:
        try:
            given = signature.bind(*args, **named).args
        except TypeError:
            given = (*args, *named.values())
        promise = next(filter(None, map(promised, given)), "")
        plain = tuple(type(each).__name__ if promised(each) else each for each in given)
        reports.append(Report(time.monotonic(), sys._getframe(1).f_lineno, plain, promise))

    return report


def promised(value: object) -> str:
    """The code for handing over something that has yet to be awaited."""
    if inspect.iscoroutine(value):
        return "forgot-await"
    return "forgot-await-task" if inspect.isawaitable(value) else ""


def no_promise(run: Run, reports: list[Report]) -> None:
    """Every report was told a text, and not the promise of one."""
    for report in reports:
        if report.promise:
            run.fail(report.promise, report.line, what="report() was handed the object itself")


def told(run: Run, reports: list[Report], urls: list[str]) -> None:
    """As many reports as downloads, with the right numbers, and each text once."""
    if len(reports) < len(urls) and run.leftovers:
        run.nothing_left()
    total = len(urls)
    if any(len(report.given) != 3 for report in reports):
        wrong = next(report for report in reports if len(report.given) != 3)
        run.fail("report-args", wrong.line, right=counted(total), got=str(wrong))
    if len(reports) != total:
        run.fail("report-count", reports[-1].line if reports else None, got=len(reports), n=total)
    for done, report in enumerate(reports, 1):
        if report.given[:2] != (done, total):
            run.fail("report-args", report.line, right=counted(total), got=str(report))
    expected = sorted(map(text, urls))
    if sorted(map(str, texts := [report.given[2] for report in reports])) != expected:
        wrong = next((r for r in reports if r.given[2] not in expected), reports[0])
        run.fail("wrong-value", wrong.line, got=str(wrong) if wrong.given[2] not in expected else shown(texts))


def counted(total: int) -> str:
    """The numbers of all the reports, as a message names them."""
    return ", ".join(map(str, range(1, total + 1))) + f" of {total}"


def on_time(run: Run, reports: list[Report], urls: list[str], waits: dict[str, float]) -> None:
    """Every report came when its download ended."""
    ends = sorted((waits[url], text(url)) for url in urls)
    came = sorted((round(report.at - run.began / 1e9, 6), str(report.given[2])) for report in reports)
    late = (report for report, (at, _), (end, _) in zip(reports, came, ends) if abs(at - end) > LITTLE)
    if (first := next(late, None)) is not None:
        run.fail("report-late", first.line, at=moments(came), ends=moments(ends))
    if came != ends:
        run.fail("wrong-value", reports[0].line, got=f"{reports[0]}, when another download had ended")


def moments(times: list[tuple[float, str]]) -> str:
    """The times as a message names them: `1, 2, 3 s`."""
    return ", ".join(f"{at:g}" for at, _ in times) + " s"


@check("every download is reported, when it ends")
def reported(ex: Exercise) -> None:
    for urls, waits in CASES:
        reports: list[Report] = []
        run = ex.run(list(urls), noting(reports), waits={"fetch": waits}, best=max(waits.values()))
        no_promise(run, reports)
        run.sound()
        told(run, reports, urls)
        run.asked("fetch", urls)
        run.overlapped("fetch")
        on_time(run, reports, urls, waits)


@check("nothing is left running")
def nothing_left(ex: Exercise) -> None:
    for run in ex.runs:
        run.nothing_left()


@check("no urls, no report")
def empty(ex: Exercise) -> None:
    reports: list[Report] = []
    run = ex.run([], noting(reports), best=0)
    if run.error is not None or reports:
        run.fail("empty-case")
    run.sound()
    run.nothing_left()
