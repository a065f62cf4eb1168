"""greet-all: all the greetings at once, in the order of the names.

names      waits (s)   best   why this case
a b c      3 1 2       3      the slowest first: the order of ends is not that of the names
a b c      1 2 3       3      the slowest last, in the same process
(none)                 0      nobody to greet
"""

from lesswait.judge import Exercise, Given, check

NAME = "greet_all"


def greeting(name: str) -> str:
    """What greet answers."""
    return f"Hello, {name}!"


GIVEN = {"greet": Given(greeting)}

CASES = [(["a", "b", "c"], {"a": 3, "b": 1, "c": 2}), (["a", "b", "c"], {"a": 1, "b": 2, "c": 3})]


@check("everybody is greeted, in order")
def greeted(ex: Exercise) -> None:
    for names, waits in CASES:
        run = ex.run(list(names), waits={"greet": waits}, best=max(waits.values()))
        run.sound()
        run.sequence([greeting(name) for name in names])
        run.asked("greet", names)


@check("all the waits overlap")
def overlap(ex: Exercise) -> None:
    for run in ex.runs:
        run.overlapped("greet")


@check("nothing is left running")
def nothing_left(ex: Exercise) -> None:
    for run in ex.runs:
        run.nothing_left()


@check("nobody, no greetings")
def empty(ex: Exercise) -> None:
    run = ex.run([], best=0)
    if run.error is not None or run.value is None:
        run.fail("empty-case")
    run.sound()
    run.sequence([])
