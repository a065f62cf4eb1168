"""fetch-named: each name has its own data, and all the waits overlap.

names                 waits (s)          best   why this case
a b c                 3 1 2              3      the slowest first; the one that the verdict shows
a b c                 1 3 2              3      the slowest in the middle
a b c                 1 2 3              3      the slowest last: here any pairing is right by luck
forty names           1 2 3 4 5 1 2 3 …  5      more than any fixed number, and than any pool of threads
a b a                 2 1 2              2      the same name twice: one entry
(none)                                   0      nothing to fetch

The order of the codes: known error texts, a deadlock, coroutines and tasks that nobody
awaited, a blocked loop; then the result (`wrong-shape`, `wrong-pairing` where all the data is
there under the wrong names, `wrong-value`), then the time (`sequential-task` where tasks were
made, `sequential` where not), then what was left.  Any awaitable answer and any mapping is
right, in any order, and a name that is asked for twice may be fetched once.
"""

from collections.abc import Mapping

from lesswait.judge import Exercise, Given, Run, check
from lesswait.judge.run import shown

NAME = "fetch_named"


def data(name: str) -> str:
    """What fetch answers."""
    return f"Data from {name}"


GIVEN = {"fetch": Given(data)}

FORTY = {f"name{n}": 1 + n % 5 for n in range(40)}
CASES = [
    (["a", "b", "c"], {"a": 3, "b": 1, "c": 2}),
    (["a", "b", "c"], {"a": 1, "b": 3, "c": 2}),
    (["a", "b", "c"], {"a": 1, "b": 2, "c": 3}),
    (list(FORTY), FORTY),
    (["a", "b", "a"], {"a": 2, "b": 1}),
]


def paired(run: Run, names: list[str]) -> None:
    """The value has every name, each with its own data."""
    run.returned()
    if not isinstance(run.value, Mapping):
        run.fail("wrong-shape", got=shown(run.value) + " - I expected a dict")
    got, right = dict(run.value), {name: data(name) for name in names}
    if got == right:
        return
    if got.keys() == right.keys() and sorted(map(repr, got.values())) == sorted(map(repr, right.values())):
        run.fail("wrong-pairing")
    run.fail("wrong-value", got=shown(run.value))


def sound(run: Run, names: list[str]) -> None:
    """Nothing makes the result meaningless; a gather that is iterated was never awaited.

    A dict of coroutines forgets the first of two for the same name: a flaw, and not a fault.
    """
    if isinstance(run.error, RuntimeError) and "await wasn't used with future" in str(run.error):
        run.fail("forgot-await-task", run.first_wait)
    if len(set(names)) < len(names):
        run.unawaited.clear()
    run.sound()


@check("each name has its own data")
def each_its_own(ex: Exercise) -> None:
    for names, waits in CASES:
        run = ex.run(list(names), waits={"fetch": waits}, best=max(waits.values()))
        sound(run, names)
        paired(run, names)
        run.asked("fetch", names)


@check("all the waits overlap")
def overlap(ex: Exercise) -> None:
    for run in ex.runs:
        run.overlapped("fetch")


@check("nothing is left running")
def nothing_left(ex: Exercise) -> None:
    for run in ex.runs:
        run.nothing_left()


@check("no names, no data")
def empty(ex: Exercise) -> None:
    run = ex.run([], best=0)
    if run.error is not None or run.value is None:
        run.fail("empty-case")
    sound(run, [])
    paired(run, [])
    run.nothing_left()
