"""fetch-all: all the waits overlap, and the results come in the order of `urls`.

urls                  waits (s)          best   why this case
a b c                 3 1 2              3      the slowest first; the one that the verdict shows
forty pages           1 2 3 4 5 1 2 3 …  5      more than any fixed number, and than any pool of threads
a b a c               2 1 2 3            3      the slowest last; the same page twice: two results
(none)                                   0      nothing to fetch

The order of the codes: known error texts, a deadlock, coroutines and tasks that nobody
awaited, a blocked loop; then the result (`order` before `wrong-value`), then the time
(`sequential-task` where tasks were made, `sequential` where not), then what was left.
Any awaitable answer is right, and any list or tuple of the results.  A page that is asked
for twice may be fetched once.
"""

from lesswait.judge import Exercise, Given, Run, check

NAME = "fetch_all"


def page(url: str) -> str:
    """What fetch answers."""
    return f"Data from {url}"


GIVEN = {"fetch": Given(page)}

FORTY = {f"page{n}": 1 + n % 5 for n in range(40)}
CASES = [
    (["a", "b", "c"], {"a": 3, "b": 1, "c": 2}),
    (list(FORTY), FORTY),
    (["a", "b", "a", "c"], {"a": 2, "b": 1, "c": 3}),
]


def judged(ex: Exercise, urls: list[str], waits: dict[str, float]) -> Run:
    """A run on these urls that is sound and has the right results."""
    run = ex.run(list(urls), waits={"fetch": waits}, best=max(waits.values()))
    run.sound()
    run.sequence([page(url) for url in urls])
    run.asked("fetch", urls)
    return run


@check("every page, in the order of urls")
def every_page(ex: Exercise) -> None:
    for urls, waits in CASES:
        judged(ex, urls, waits)


@check("all the waits overlap")
def overlap(ex: Exercise) -> None:
    for run in ex.runs:
        run.overlapped("fetch")


@check("nothing is left running")
def nothing_left(ex: Exercise) -> None:
    for run in ex.runs:
        run.nothing_left()


@check("no urls, no results")
def empty(ex: Exercise) -> None:
    run = ex.run([], best=0)
    if run.error is not None or run.value is None:
        run.fail("empty-case")
    run.sound()
    run.sequence([])
    run.nothing_left()
