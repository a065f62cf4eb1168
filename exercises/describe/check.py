"""describe: wait for one coroutine, and return a string made with its result.

city     temperature   wait (s)   why this case
Oslo     7             1          the example of the task; the one that the verdict shows
Nuuk     -12           2          below zero
Quito    0             1          a number that counts as false
Oslo     9             3          the same city again, warmer: nothing is kept from before
(empty)  20            1          whatever the string is, it is passed on

The order of the codes: known error texts, coroutines that nobody awaited, a blocked loop;
then `called-twice` before the result (a task in the text is `forgot-await-task`), then that
it was asked in this run, then what is left running.  Time is not judged.
Any awaitable answer is right.  A character that only looks like the degree sign counts as one.
"""

from lesswait.judge import Exercise, Given, Run, check
from lesswait.judge.run import shown

NAME = "describe"

CASES = [("Oslo", 7, 1), ("Nuuk", -12, 2), ("Quito", 0, 1), ("Oslo", 9, 3), ("", 20, 1)]
LOOKALIKES = str.maketrans("º˚", "°°")  # a raised o and a ring, on many a keyboard nearer at hand

now: dict[str, int] = {}  # the temperatures of this run

GIVEN = {"get_temp": Given(lambda city: now[city])}


def described(ex: Exercise, city: str, temperature: int, wait: float) -> Run:
    """A sound run for this city that asked no more than once."""
    now.clear()
    now[city] = temperature
    run = ex.run(city, waits={"get_temp": {city: wait}}, best=wait)
    run.sound()
    run.once("get_temp")
    return run


def is_text(run: Run, expected: str) -> None:
    """The run returned this string."""
    run.returned()
    if not isinstance(run.value, str):
        run.fail("wrong-shape", got=f"{shown(run.value)} - I expected a string")
    if "<Task" in run.value or "<Future" in run.value:
        run.fail("forgot-await-task", run.first_wait)
    if run.value.translate(LOOKALIKES) != expected:
        run.fail("wrong-value", got=f"{shown(run.value)}, not {expected!r}")


@check("the city and its temperature, asked once")
def value(ex: Exercise) -> None:
    for city, temperature, wait in CASES:
        run = described(ex, city, temperature, wait)
        is_text(run, f"{city}: {temperature}°")
        run.asked("get_temp", [city])


@check("nothing is left running")
def nothing_left(ex: Exercise) -> None:
    for run in ex.runs:
        run.nothing_left()
