"""countdown: a program to mend, in which one countdown stops all others.

countdowns          log before   best (s)   why this case
a 3, b 3            empty        3          the example of the task; the one that the verdict shows
a 1, b 4, c 2       empty        4          the longest in the middle; each has its own end
a 3, b 3            empty        3          again: nothing is kept from the first time
x 2                 ["old"]      2          alone, into a list that holds something
x 2, x 2            empty        2          a name that comes twice
x 0                 empty        0          nothing to count
x 0, y 1            empty        1          the last second is waited for as well

The log is looked at right after each full second and right before the next one.  Which of
two ticks of the same instant comes first is not judged: on threads nobody can know.

The order of the codes: `not-async`, known error texts, forgotten awaits, a blocked loop;
`left-running` before result and time; what was written (`wrong-value`); the total
(`too-fast`, `time`); then each tick at its second (`wrong-value`).  Any awaitable answer is
right, and any way of waiting that leaves the loop alone.
"""

import asyncio
from collections import Counter
from dataclasses import dataclass, field

from lesswait.judge import Exercise, Run, check
from lesswait.judge.exercise import must_wait
from lesswait.judge.run import shown

NAME = "countdown"
MOMENT = 0.01  # seconds

Countdowns = list[tuple[str, int]]


@dataclass
class Watched:
    """A log, and what stood in it at moments of its run."""

    log: list[str]
    seen: list[tuple[float, list[str]]] = field(default_factory=list)

    def look(self, seconds: float) -> None:
        """Look into the log so many seconds from now."""
        asyncio.get_running_loop().call_later(
            seconds, lambda: self.seen.append((seconds, list(self.log))))


def ticks(countdowns: Countdowns, second: float) -> Counter[str]:
    """What is written within the first second, or the first n."""
    return Counter(f"{name}{i}" for name, n in countdowns for i in range(n, 0, -1) if n - i < second)


def tick_together(ex: Exercise, countdowns: Countdowns, before: list[str]) -> tuple[Run, Watched]:
    """A run of these countdowns side by side, in which nothing keeps anybody from running."""
    longest = max(n for _, n in countdowns)
    watched = Watched(list(before))

    async def together() -> object:
        for second in range(longest):
            watched.look(second + MOMENT)
            watched.look(second + 1 - MOMENT)
        waiting = [ex.answer(name, n, watched.log) for name, n in countdowns]
        for countdown in waiting:
            must_wait(countdown, ex.name)
        return await asyncio.gather(*waiting)

    run = ex.run(using=together, best=longest)
    run.sound()
    if run.leftovers:
        run.nothing_left()
    return run, watched


def judge(ex: Exercise, countdowns: Countdowns, before: list[str]) -> None:
    """The right ticks, in the right total, each at its second."""
    run, watched = tick_together(ex, countdowns, before)
    if watched.log[:len(before)] != before or Counter(watched.log[len(before):]) != ticks(countdowns, run.best):
        run.fail("wrong-value", got=f"{shown(watched.log)} in the list")
    if run.seconds < run.best - MOMENT:
        run.fail("too-fast", n=f"{run.best:g}", took=run.seconds)
    if run.too_slow():
        run.fail("time", run.first_wait, took=run.seconds, best=run.best)
    for second, log in watched.seen:
        expected = ticks(countdowns, second)
        if Counter(log[len(before):]) != expected:
            due = shown([*before, *expected.elements()])
            run.fail("wrong-value", got=f"{shown(log)} in the list after {second:g}s - I expected {due}")
    run.nothing_left()


@check("two countdowns tick together")
def two(ex: Exercise) -> None:
    judge(ex, [("a", 3), ("b", 3)], [])


@check("any number of them, each to its own end")
def several(ex: Exercise) -> None:
    judge(ex, [("a", 1), ("b", 4), ("c", 2)], [])
    judge(ex, [("a", 3), ("b", 3)], [])
    judge(ex, [("x", 2)], ["old"])
    judge(ex, [("x", 2), ("x", 2)], [])


@check("from zero, in no time")
def nothing(ex: Exercise) -> None:
    judge(ex, [("x", 0)], [])
    judge(ex, [("x", 0), ("y", 1)], [])
