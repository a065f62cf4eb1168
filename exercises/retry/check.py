"""retry: attempts with pauses that double, the last error, and cancellation.

attempts, base   an attempt takes (s)   outcomes          starts (s)          ends (s)   why this case
3, 1.0           0                      E E E             0 1 3               3          the one that the verdict shows
3, 1.0           0                      E E "three"       0 1 3               3          the last attempt works
3, 1.0           0                      "one"             0                   0          nothing to try again
(defaults)       0                      E E E             0 1 3               3          attempts and base left out
5, 0.5           0                      E E E E "five"    0 .5 1.5 3.5 7.5    7.5        other numbers
1, 1.0           0                      E                 0                   0          one attempt: no pause at all
4, 2.0           3                      E E E E           0 5 12 23           26         a pause begins when an attempt ends
3, 100           0                      E E E             0 100 300           300        a pause has no upper limit
3, 1.0           0                      E None            0 1                 1          a result may be None,
3, 1.0           0                      0                 0                   0          or falsy: it is a success all the same
3, 1.0           0                      an exception      0                   0          or an exception object, returned

The errors are of types ConnectionError, ValueError, OSError, TimeoutError and one of the
harness's own, another one for each attempt.

Cancelled from outside: in the first attempt (of 2 s), in the first pause, in the second
attempt, in the second pause.

The order of the codes: known error texts (`reused-coro`), what nobody awaited, a blocked
loop; `called-twice` for an attempt after a success, `gave-up-early`, `wrong-tries`;
`swallowed-error`, `wrong-error`, `wrong-value`; `wrong-backoff`, `slept-after-last`; then the
cancellations, and what is left.
"""

import asyncio
from collections.abc import Sequence

from lesswait.judge import Exercise, Given, Run, check
from lesswait.judge.diagnose import describe, flatten, known
from lesswait.judge.run import shown

NAME = "retry"
LITTLE = 1e-6  # seconds
SLIPS = (NameError, TypeError, AttributeError, LookupError)  # raised by mistake, whatever came before


class ServiceError(Exception):
    """A failure whose type no answer can know."""


class Fails:
    """An attempt that raises."""

    def __init__(self, error: Exception) -> None:
        self.error = error


E1, E2, E3, E4 = (Fails(e) for e in (
    ConnectionError("first"), ValueError("second"), OSError("third"), ServiceError("fourth")))
LATE = Fails(TimeoutError("late"))

script: list[object] = []  # what the attempts still to come do


def outcome() -> object:
    """What one attempt does."""
    now = script.pop(0) if script else None
    if isinstance(now, Fails):
        raise now.error
    return now


GIVEN = {"op": Given(outcome, handed=True)}

# arguments by name; seconds an attempt takes; outcomes; starts; the end
CASES: list[tuple[dict[str, float], float, list[object], list[float], float]] = [
    ({"attempts": 3, "base": 1.0}, 0, [E1, E2, E3], [0, 1, 3], 3),
    ({"attempts": 3, "base": 1.0}, 0, [E1, LATE, "three"], [0, 1, 3], 3),
    ({"attempts": 3, "base": 1.0}, 0, ["one"], [0], 0),
    ({}, 0, [E3, E2, E4], [0, 1, 3], 3),
    ({"attempts": 5, "base": 0.5}, 0, [E1, E2, E3, E4, "five"], [0, 0.5, 1.5, 3.5, 7.5], 7.5),
    ({"attempts": 1, "base": 1.0}, 0, [E2], [0], 0),
    ({"attempts": 4, "base": 2.0}, 3, [E4, E3, E2, LATE], [0, 5, 12, 23], 26),
    ({"attempts": 3, "base": 100.0}, 0, [E2, E1, E3], [0, 100, 300], 300),
    ({"attempts": 3, "base": 1.0}, 0, [E1, None], [0, 1], 1),
    ({"attempts": 3, "base": 1.0}, 0, [0], [0], 0),
    ({"attempts": 3, "base": 1.0}, 0, [ValueError("a value")], [0], 0),
]
# seconds an attempt takes, outcomes, when it is cancelled
CANCELLED = [(2, ["one"], 1), (0, [E1, E2, E3], 0.5), (2, [E1, "two"], 4), (0, [E1, E2, E3], 2)]


def tried(ex: Exercise, named: dict[str, float], takes: float, outcomes: Sequence[object], end: float,
          cancel_after: float | None = None) -> Run:
    """A run of the answer with this script."""
    script[:] = outcomes
    return ex.run(ex.given("op"), waits={"op": {None: takes}}, best=end, cancel_after=cancel_after, **named)


def scripted(run: Run, outcomes: Sequence[object]) -> bool:
    """Whether the error of the run is one of the script's: as it is, in a group, or behind another."""
    leaves = [] if run.error is None else flatten(run.error)
    causes = [leaf.__context__ for leaf in leaves if not isinstance(leaf, SLIPS)]
    return any(e is o.error for e in [*leaves, *causes] for o in outcomes if isinstance(o, Fails))


def starts(run: Run) -> list[float]:
    """When the attempts began: seconds of the run."""
    return [(span.start - run.began) / 1e9 for span in run.spans("op")]


def counted(run: Run, outcomes: Sequence[object], attempts: int) -> None:
    """As many attempts as there have to be."""
    tries = len(run.spans("op"))
    worked = next((n for n, o in enumerate(outcomes, 1) if not isinstance(o, Fails)), None)
    if worked is not None and tries > worked:
        run.fail("called-twice", calls=f"op(), {tries} times, although attempt {worked} had worked")
    if tries < len(outcomes) and tries < attempts:
        run.fail("gave-up-early", tries=tries)
    if tries != len(outcomes):
        run.fail("wrong-tries", tries=tries)


def ended(run: Run, last: object) -> None:
    """The value of the success, or the very error of the last failure."""
    if not isinstance(last, Fails):
        if run.error is not None or run.value is not last:
            run.fail("wrong-value", got=f"{shown(run.value)}, not {shown(last)}")
        return
    if run.error is None:
        run.fail("swallowed-error", got=describe(last.error))
    if run.error is not last.error:
        run.fail("wrong-error", got=describe(run.error))


@check("every attempt at its time, and the result or the last error")
def attempts_made(ex: Exercise) -> None:
    for named, takes, outcomes, begun, end in CASES:
        run = tried(ex, named, takes, outcomes, end)
        known_text = run.error is not None and known(run.error, run.file) is not None
        run.sound(raises=BaseException if scripted(run, outcomes) and not known_text else ())
        counted(run, outcomes, int(named.get("attempts", 3)))
        ended(run, outcomes[-1])
        at = starts(run)
        if any(abs(a - b) > LITTLE for a, b in zip(at, begun, strict=True)):
            run.fail("wrong-backoff", run.first_wait, at=", ".join(f"{a:g}" for a in at) + " s")
        if run.seconds > end + LITTLE:
            run.fail("slept-after-last", took=run.seconds - end)


@check("a cancelled caller stops it at once")
def cancelled(ex: Exercise) -> None:
    for takes, outcomes, after in CANCELLED:
        run = tried(ex, {"attempts": 3, "base": 1.0}, takes, outcomes, after, cancel_after=after)
        if run.error is not None and not isinstance(run.error, asyncio.CancelledError) and not scripted(run, outcomes):
            run.sound()
        late = any(start > after + LITTLE for start in starts(run))
        if late or not isinstance(run.error, asyncio.CancelledError) or run.seconds > after + LITTLE:
            run.fail("swallowed-cancel")


@check("nothing is left running")
def nothing_left(ex: Exercise) -> None:
    for run in ex.runs:
        run.nothing_left()
