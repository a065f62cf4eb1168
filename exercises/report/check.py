"""report: a program to mend, whose chain of calls has to become async, except for its top.

what is called       ids        waits (s)   prices      why this case
await report         1 2 3      1 3 1       10 20 30    the one that the verdict shows; best: all at once, 3 s
await total          3 1 2      1 3 1       the same    another order
await report         empty                              nothing to add up
await total          0 2 2 2    1 1         0 20 20 20  a price that counts as false, and repeated numbers
main                 1 2 3      1 3 1       10 20 30    from ordinary code
main                 4          1           40          the second call works like the first
main                 empty                              nothing to add up
await report         1 2        1 3         10 20       after main: nothing is kept from before

The order of the codes: `missing`, `not-async` and `not-sync`; `get-event-loop` even where it
happens to work; known error texts (`nested-run`, `sum-of-async-gen`), forgotten awaits, a
blocked loop; the result, and whether the prices were asked for; what is left running, and
open loops.  How long it takes is not judged.  Any awaitable is right for total and report.
"""

from lesswait.judge import Exercise, Given, Run, check
from lesswait.judge.run import shown

NAME = "report"
WAITS = {"price": {2: 3.0}}  # seconds; the others take one

GIVEN = {"price": Given(lambda i: 10 * i)}


def fine(run: Run, ids: list[int], expected: int | str) -> None:
    """The run gave this value, and asked for the prices."""
    run.own_loop()
    run.sound()
    run.returned()
    if type(run.value) is not type(expected) or run.value != expected:
        run.fail("wrong-value", got=f"{shown(run.value)}, not {expected!r}")
    run.asked("price", ids)
    run.nothing_left()


def best(ids: list[int]) -> float:
    """What it takes to wait for all of these prices at once."""
    return max((WAITS["price"].get(i, 1.0) for i in ids), default=0)


def awaits_report(ex: Exercise, ids: list[int]) -> None:
    """await report(ids), where a loop is running."""
    fine(ex.run(list(ids), waits=WAITS, best=best(ids)), ids, f"total: {10 * sum(ids)}")


def awaits_total(ex: Exercise, ids: list[int]) -> None:
    """await total(ids), where a loop is running."""
    fine(ex.run(list(ids), using=ex.find("total"), waits=WAITS, best=best(ids)), ids, 10 * sum(ids))


def calls_main(ex: Exercise, ids: list[int]) -> None:
    """main(ids), from ordinary code."""
    fine(ex.call(list(ids), using=ex.find("main"), waits=WAITS, best=best(ids)), ids, f"total: {10 * sum(ids)}")


@check("report can be awaited")
def report(ex: Exercise) -> None:
    awaits_report(ex, [1, 2, 3])
    awaits_report(ex, [])


@check("total can be awaited")
def total(ex: Exercise) -> None:
    awaits_total(ex, [3, 1, 2])
    awaits_total(ex, [0, 2, 2, 2])


@check("ordinary code can call main")
def main(ex: Exercise) -> None:
    for ids in ([1, 2, 3], [4], []):
        calls_main(ex, ids)
    awaits_report(ex, [1, 2])


@check("no event loop is left open")
def closed(ex: Exercise) -> None:
    ex.runs[-1].loops_closed()
