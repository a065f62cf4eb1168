"""predict-times: one after the other costs the sum, together costs the maximum.

delays        one by one   together   why this case
3 1 2         6            3          the slowest first: neither "the last one" nor "always 1"
1 2 3         6            3          the slowest last
1 5 1 2       9            5          the slowest in the middle, four of them
1 1 1         3            1          the example of the lesson
0.5           0.5          0.5        a single one
0.25 0.5      0.75         0.5        fractions
(none)        0            0          nothing to wait for

A pair of any two numbers is accepted: a tuple or a list, ints, floats or fractions.
`returns-none` and `wrong-shape` come before the values, the empty list comes last.
"""

import math
from numbers import Number

from lesswait.judge import Exercise, check, fail
from lesswait.judge.run import shown

NAME = "predict"

CASES = [[3, 1, 2], [1, 2, 3], [1, 5, 1, 2], [1, 1, 1], [0.5], [0.25, 0.5]]


def pair(ex: Exercise, delays: list[float]) -> tuple[float, float]:
    """The learner's two numbers for these delays."""
    run = ex.call(list(delays))
    if not delays and (run.error is not None or run.value is None):
        fail("empty-case")
    run.sound()
    run.returned()
    value = run.value
    if not isinstance(value, (tuple, list)) or len(value) != 2 or not all(isinstance(v, Number) for v in value):
        fail("wrong-shape", got=shown(value) + " - I expected two numbers")
    return value[0], value[1]


@check("one after the other: every wait is paid")
def one_by_one(ex: Exercise) -> None:
    for delays in CASES:
        sequential, concurrent = pair(ex, delays)
        right, other = sum(delays), max(delays)
        if math.isclose(sequential, right):
            continue
        if math.isclose(sequential, other) and math.isclose(concurrent, right):
            fail("swapped")
        fail("wrong-seq-time")


@check("together: only the slowest counts")
def together(ex: Exercise) -> None:
    for delays in CASES:
        _, concurrent = pair(ex, delays)
        if not math.isclose(concurrent, max(delays)):
            fail("wrong-conc-time")


@check("no requests: no time at all")
def nothing(ex: Exercise) -> None:
    if any(not math.isclose(number, 0, abs_tol=1e-9) for number in pair(ex, [])):
        fail("empty-case")
