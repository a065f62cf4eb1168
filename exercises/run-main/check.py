"""run-main: from ordinary code, run a coroutine to its end and return its result.

call           wait (s)   why this case
run("Ada")     1          the one that the verdict shows
run("Grace")   2          the second call works like the first
run("")        1          whatever the string is, it is passed on
run("Ada")     1          a name that came before: here it may also be remembered

All calls are made from ordinary code, in one process.  The order of the codes: a coroutine
in place of a value (`not-sync` for an async def, `forgot-await` for one that is handed out),
`get-event-loop` even where it happens to work, known error texts, coroutines that nobody
ran; then the result, then whether hello was asked; last whether every loop that the file
made, at any time and on any thread, is closed.  How long it takes is not judged.
"""

from lesswait.judge import Exercise, Given, check
from lesswait.judge.run import shown

NAME = "run"


def greeting(name: str) -> str:
    """What hello answers."""
    return f"Hello, {name}!"


GIVEN = {"hello": Given(greeting)}

CASES = [("Ada", 1), ("Grace", 2), ("", 1), ("Ada", 1)]


def returns_greeting(ex: Exercise, name: str, wait: float) -> None:
    """A call with this name gives what hello gives."""
    known = any(run.args == (name,) for run in ex.runs)
    run = ex.call(name, waits={"hello": {name: wait}}, best=wait)
    run.own_loop()
    run.sound()
    run.returned()
    if run.value != greeting(name):
        run.fail("wrong-value", got=f"{shown(run.value)}, not {greeting(name)!r}")
    if not known:
        run.asked("hello", [name])


@check("an ordinary function that returns the greeting")
def value(ex: Exercise) -> None:
    returns_greeting(ex, *CASES[0])


@check("it works again and again")
def again(ex: Exercise) -> None:
    for case in CASES[1:]:
        returns_greeting(ex, *case)


@check("no event loop is left open")
def closed(ex: Exercise) -> None:
    ex.runs[-1].loops_closed()
