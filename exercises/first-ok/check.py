"""first-ok: the first success is returned at once, failures are skipped, and the losers are cancelled.

urls      waits (s)   which fail           answer   best   why this case
a b c     3 1 2       none                 b        1      a slow mirror first; the one that the verdict shows
a b c     3 1 2       b                    c        2      the first to answer fails
a b c     1 2 3       a b, of two types    c        3      only the last one works
a b c     1 3 2       b                    a        1      the first of the list is the first to answer
a b c d   4 1 1 2     b                    c        1      a failure and a success at the same moment
a b c d   4 1 1 2     c                    b        1      the same, the other way round
a b c     2 1 1       none                 b or c   1      two successes at the same moment
a blank b 3 1 2       none                 (empty)  1      a good answer that counts as false
a b a     2 1 2       b                    a        2      the same mirror twice
a         1           none                 a        1      a single one
forty     3 … 3 1     none                 the last 1      more than any fixed number, and than any pool of threads
a b c     1 3 2       all, of three types  raises   3      nothing worked
a         1           a                    raises   1      the single one fails
(none)                                     raises   0      nobody to ask

Failures are ConnectionError, ValueError, OSError and a type of the harness's own.

The order of the codes: a failure that comes out, or comes back, although another mirror
answers (`first-not-ok`); known error texts, a deadlock, what nobody awaited, a blocked loop;
the answer of a slower mirror, and any answer that is late, is `waited-for-all` and never
`wrong-value` or `sequential` (`wrong-value` is told who takes an empty answer for none); then
what was left, then `all-failed-silent`.  A request that was cancelled ends within its next
turns, so it need not be awaited.  Nobody needs to look at the errors of mirrors that lost.
"""

from collections.abc import Mapping

from lesswait.judge import Exercise, Given, Run, check
from lesswait.judge.diagnose import describe, examine, flatten
from lesswait.judge.failure import failure
from lesswait.judge.run import shown

NAME = "first_ok"


class MirrorError(Exception):
    """A failure whose type no answer can know."""


def text(url: str) -> str:
    """What fetch answers."""
    return "" if url == "blank" else f"Text of {url}"


GIVEN = {"fetch": Given(text)}

DOWN = ConnectionError("no answer")
GARBLED = ValueError("not a page")
BROKEN = OSError("broken pipe")
GONE = MirrorError("gone")

FORTY = {f"mirror{n}": 3.0 for n in range(39)} | {"mirror39": 1.0}
CASES: list[tuple[list[str], dict[str, float], dict[str, Exception]]] = [
    (["a", "b", "c"], {"a": 3, "b": 1, "c": 2}, {}),
    (["a", "b", "c"], {"a": 3, "b": 1, "c": 2}, {"b": DOWN}),
    (["a", "b", "c"], {"a": 1, "b": 2, "c": 3}, {"a": GARBLED, "b": BROKEN}),
    (["a", "b", "c"], {"a": 1, "b": 3, "c": 2}, {"b": GONE}),
    (["a", "b", "c", "d"], {"a": 4, "b": 1, "c": 1, "d": 2}, {"b": GONE}),
    (["a", "b", "c", "d"], {"a": 4, "b": 1, "c": 1, "d": 2}, {"c": DOWN}),
    (["a", "b", "c"], {"a": 2, "b": 1, "c": 1}, {}),
    (["a", "blank", "b"], {"a": 3, "blank": 1, "b": 2}, {}),
    (["a", "b", "a"], {"a": 2, "b": 1}, {"b": DOWN}),
    (["a"], {"a": 1}, {}),
    (list(FORTY), FORTY, {}),
]
HOPELESS = [
    (["a", "b", "c"], {"a": 1, "b": 3, "c": 2}, {"a": DOWN, "b": GARBLED, "c": GONE}),
    (["a"], {"a": 1}, {"a": BROKEN}),
]


def failed_first(run: Run, fails: Mapping[str, Exception]) -> None:
    """Nobody took the failure of one mirror for the end of the matter."""
    leaves = [] if run.error is None else flatten(run.error)
    if isinstance(run.value, BaseException):
        leaves = [run.value]
    known = {type(each) for each in fails.values()}
    found = next((leaf for leaf in leaves if type(leaf) in known), None)
    if found is None and gave_up(run):
        found = next((fails[span.key] for span in run.spans("fetch") if span.key in fails), None)
    if found is not None:
        run.fail("first-not-ok", None if run.error is None else examine(run.error, run.file).line, exc=describe(found))


def gave_up(run: Run) -> bool:
    """Whether it ended with None, or with an error that it raised itself."""
    if run.error is None:
        return run.value is None
    return examine(run.error, run.file).source.startswith("raise")


@check("the first success is the answer, as soon as it is there")
def answer(ex: Exercise) -> None:
    for urls, waits, fails in CASES:
        best = min(seconds for url, seconds in waits.items() if url not in fails)
        run = ex.run(list(urls), waits={"fetch": waits}, fails={"fetch": fails}, best=best)
        failed_first(run, fails)
        run.sound()
        run.returned()
        if run.value != "" and "" in map(text, urls):
            run.fail("wrong-value", got=f"{shown(run.value)}, and an empty answer came before it")
        winners = [url for url in urls if url not in fails and text(url) == run.value]
        if winners and run.too_slow():
            run.fail("waited-for-all", run.first_wait, took=run.seconds, best=best)
        if not winners or waits[winners[0]] > best:
            run.fail("wrong-value", got=shown(run.value))
        run.asked("fetch", winners)


@check("nothing is left running")
def nothing_left(ex: Exercise) -> None:
    for run in ex.runs:
        if run.leftovers:
            run.nothing_left()


@check("when all of them fail, so does the answer")
def hopeless(ex: Exercise) -> None:
    for urls, waits, fails in HOPELESS:
        run = ex.run(list(urls), waits={"fetch": waits}, fails={"fetch": fails}, best=max(waits.values()))
        run.sound(Exception)
        if run.error is None:
            run.fail("all-failed-silent", got=shown(run.value))
        if run.leftovers:
            run.nothing_left()


@check("no mirror, no answer")
def empty(ex: Exercise) -> None:
    run = ex.run([], best=0, stuck=lambda run, abort: failure("empty-case"))
    if run.error is None:
        run.fail("empty-case")
    run.sound(Exception)
    if run.leftovers:
        run.nothing_left()
