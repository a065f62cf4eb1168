"""background: tasks are kept while they run, and every error is handed over once.

scene                                       waits (s)  which fail          best   why this case
a b c, closed after 0.5 s                   3 1 2      none                3      the one that the verdict shows
a job waits for a future that only it sees                                        only the Background can keep it alive
a b c, closed after 0.5 s                   1 2 3      b                   3      a failure while close waits, and while another job runs
a b c, closed after 1.5 s                   1 3 2      a c, of two types   3      one failure before close, one after it
a b, closed after 4 s                       1 2        all, of two types   4      everything is over before close
a b a, closed after 0.5 s                   1 2        a                   2      the same failure twice: two errors
a blank, both awaited by their makers       1 2        none                2      a result, and one that counts as false
a b, a is cancelled after 1 s               3 2        b                   2      a cancelled job is done, and no error
a, and b after 2 s; then closed               1 1        a                   3      a failure before another job is spawned
a; closed twice; b c; closed again          1 1 2      a b                 3      nothing is reported twice, nothing is forgotten
a in one Background, b in another           3 1        b                   3      each knows only its own
(none)                                                                     0      nothing to wait for

Failures are ConnectionError, ValueError, OSError and a type of the harness's own.

The order of the codes: `missing`, `not-sync`, `spawn-waits`, `not-started` and the shape of what
spawn returns are told where they are seen, as is `task-vanished`; a job's error that comes out
of close is `raised-instead`, a CancelledError too; then known error texts, a deadlock, what
nobody awaited, a blocked loop; `not-started` for jobs that began late; `one-failure-stops-all`
where a failure had others cancelled, else `not-waited`; what is in the list and doesn't belong
there is `wrong-value`, what is missing `lost-errors`; then the time and what was left.  Any
future that ends like its job is right for the task, and a tuple for the list.
"""

import asyncio
import gc
import inspect
import time
import weakref
from collections import Counter
from collections.abc import Callable, Coroutine
from typing import Any

from lesswait.judge import Exercise, Given, Run, check
from lesswait.judge.diagnose import describe, examine, flatten
from lesswait.judge.failure import Failure, fail, failure
from lesswait.judge.run import shown

NAME = "Background"
LITTLE = 1e-6  # seconds

Make = Callable[[], Any]  # the learner's class
Send = Callable[[str], Coroutine[Any, Any, str]]


class MailError(Exception):
    """A failure whose type no answer can know."""


def receipt(name: str) -> str:
    """What send answers."""
    return "" if name == "blank" else f"sent to {name}"


GIVEN = {"send": Given(receipt)}

DOWN = ConnectionError("no answer")
GARBLED = ValueError("no address")
BROKEN = OSError("broken pipe")
GONE = MailError("gone")

CASES: list[tuple[list[str], float, dict[str, float], dict[str, Exception]]] = [
    (["a", "b", "c"], 0.5, {"a": 3, "b": 1, "c": 2}, {}),
    (["a", "b", "c"], 0.5, {"a": 1, "b": 2, "c": 3}, {"b": DOWN}),
    (["a", "b", "c"], 1.5, {"a": 1, "b": 3, "c": 2}, {"a": GARBLED, "c": GONE}),
    (["a", "b"], 4, {"a": 1, "b": 2}, {"a": DOWN, "b": BROKEN}),
    (["a", "b", "a"], 0.5, {"a": 1, "b": 2}, {"a": GARBLED}),
]


# -- what is done with a Background -------------------------------------------


def spawn(background: Any, coro: Coroutine[Any, Any, Any]) -> Any:
    """Spawn a job as its user would, and look at what comes back."""
    begun = time.monotonic()
    task = method(background, "spawn")(coro)
    if time.monotonic() - begun > LITTLE:
        fail("spawn-waits")
    if task is coro:
        fail("not-started")
    if inspect.iscoroutine(task):
        task.close()
        fail("not-sync", name="spawn")
    if task is None:
        fail("returns-none", ran="spawn() ran, but returned None")
    if not asyncio.isfuture(task):
        fail("wrong-shape", got=f"a {type(task).__name__} from spawn() - I expected a task")
    return task


async def close(background: Any) -> Any:
    """Close it as its user would."""
    waiting = method(background, "close")()
    if not inspect.isawaitable(waiting):
        fail("not-async", name="close")
    return await waiting


def method(background: Any, name: str) -> Callable[..., Any]:
    """A method of the learner's class, or `missing`."""
    found = getattr(background, name, None)
    if not callable(found):
        fail("missing", name=name)
    return found


# -- scenes -------------------------------------------------------------------


async def kept(make: Make) -> Any:
    """A job whose only friend is the Background."""
    seen: list[weakref.ref[asyncio.Future[None]]] = []

    async def job() -> None:
        future = asyncio.get_running_loop().create_future()
        seen.append(weakref.ref(future))
        await future

    background = make()
    spawn(background, job())
    await asyncio.sleep(1)
    gc.collect()
    if not seen:
        fail("not-started")
    if (future := seen[0]()) is None:
        fail("task-vanished")
    future.set_result(None)
    return await close(background)


async def closed(make: Make, send: Send, names: list[str], after: float) -> Any:
    """Several jobs, and a close after some seconds."""
    background = make()
    for name in names:
        spawn(background, send(name))
    await asyncio.sleep(after)
    return await close(background)


async def awaited(make: Make, send: Send) -> Any:
    """Whoever spawns a job may wait for its result."""
    background = make()
    tasks = [spawn(background, send(name)) for name in ("a", "blank")]
    results = [await task for task in tasks]
    if results != (right := [receipt("a"), receipt("blank")]):
        fail("wrong-value", got=f"{shown(results)} from the tasks of spawn(), and not {right}")
    return await close(background)


async def one_cancelled(make: Make, send: Send) -> Any:
    """One of two jobs is cancelled by whoever spawned it."""
    background = make()
    task = spawn(background, send("a"))
    spawn(background, send("b"))
    await asyncio.sleep(1)
    task.cancel()
    return await close(background)


async def one_later(make: Make, send: Send) -> Any:
    """A job that is spawned when another one has failed."""
    background = make()
    spawn(background, send("a"))
    await asyncio.sleep(2)
    spawn(background, send("b"))
    return await close(background)


async def again(make: Make, send: Send) -> Any:
    """Closed, closed once more, and used again."""
    background = make()
    spawn(background, send("a"))
    first = await close(background)
    listed(first, [DOWN])
    listed(await close(background), [], "a second close()")
    spawn(background, send("b"))
    spawn(background, send("c"))
    return await close(background)


async def two_of_them(make: Make, send: Send) -> Any:
    """Two objects at the same time."""
    one, other = make(), make()
    spawn(one, send("a"))
    spawn(other, send("b"))
    begun = time.monotonic()
    listed(await close(other), [DOWN])
    if time.monotonic() - begun > 1 + LITTLE:
        fail("wrong-value", got="a close() that waits for the jobs of another Background")
    return await close(one)


async def unused(make: Make) -> Any:
    """Closed before anything was spawned."""
    return await close(make())


# -- judging ------------------------------------------------------------------


def listed(value: Any, expected: list[Exception], where: str = "close()") -> None:
    """close returned these exceptions, each once and nothing else."""
    if not isinstance(value, (list, tuple)):
        if value is None:
            fail("returns-none", ran=f"{where} ran, but returned None")
        fail("wrong-shape", got=f"{shown(value)} from {where} - I expected a list")
    got, right = Counter(map(kind, value)), Counter(map(kind, expected))
    if got - right:
        fail("wrong-value", got=f"{shown(list(value))} from {where}")
    if missing := [error for error in expected if got[kind(error)] < right[kind(error)]]:
        fail("lost-errors", got=f"{describe(missing[0])} is not in {shown(list(value))}")


def kind(value: object) -> tuple[type, object]:
    """What tells one exception from another, also from its copy."""
    return (type(value), value.args if isinstance(value, Exception) else shown(value))


def judged(ex: Exercise, scene: Callable[..., Any], *args: Any, waits: dict[str, float],
           fails: dict[str, Exception], best: float) -> Run:
    """A scene that went well: nothing came out of close, and every job had its time."""
    run = ex.run(ex.answer, ex.given("send"), *args, using=scene, waits={"send": waits}, fails={"send": fails}, best=best)
    blown(run, fails)
    run.sound()
    began_late = [span for span in run.spans("send") if span.start - run.began > LITTLE * 1e9]
    if scene is closed and (began_late or len(run.spans("send")) < len(args[0])):
        run.fail("not-started")
    if scene is closed and fails and not run.leftovers and any(span.how == "cancelled" for span in run.spans("send")):
        run.fail("one-failure-stops-all", exc=describe(next(iter(fails.values()))))
    if run.seconds < best - LITTLE:
        run.fail("not-waited")
    return run


def blown(run: Run, fails: dict[str, Exception]) -> None:
    """No error of a job came out of close."""
    leaves = [] if run.error is None else flatten(run.error)
    known = (asyncio.CancelledError, *map(type, fails.values()))
    found = next((leaf for leaf in leaves if isinstance(leaf, known)), None)
    if run.error is not None and found is not None:
        run.fail("raised-instead", examine(run.error, run.file).line, exc=describe(found))


def closes(ex: Exercise, names: list[str], after: float, waits: dict[str, float], fails: dict[str, Exception]) -> None:
    """These jobs have their time, and close returns their errors."""
    run = judged(ex, closed, list(names), after, waits=waits, fails=fails, best=max(after, *waits.values()))
    returned(run, [fails[name] for name in names if name in fails])


def returned(run: Run, expected: list[Exception]) -> None:
    """What close returned at the end of a scene, and that it was in time."""
    try:
        listed(run.value, expected)
    except Failure as found:
        run.blame(found)
    if run.too_slow():
        run.fail("time", took=run.seconds, best=run.best)


@check("a job begins at once, and close waits for all")
def waits_for_all(ex: Exercise) -> None:
    closes(ex, *CASES[0])


@check("a spawned task is kept alive")
def alive(ex: Exercise) -> None:
    run = ex.run(ex.answer, using=kept)
    run.sound()
    returned(run, [])


@check("close returns the errors of all")
def errors(ex: Exercise) -> None:
    for case in CASES[1:]:
        closes(ex, *case)


@check("a task gives its result, and may be cancelled")
def tasks(ex: Exercise) -> None:
    run = judged(ex, awaited, waits={"a": 1, "blank": 2}, fails={}, best=2)
    returned(run, [])
    run = judged(ex, one_cancelled, waits={"a": 3, "b": 2}, fails={"b": GARBLED}, best=2)
    returned(run, [GARBLED])


@check("nothing is reported twice, or by another")
def once(ex: Exercise) -> None:
    run = judged(ex, one_later, waits={"a": 1, "b": 1}, fails={"a": GONE}, best=3)
    returned(run, [GONE])
    run = judged(ex, again, waits={"a": 1, "b": 1, "c": 2}, fails={"a": DOWN, "b": BROKEN}, best=3)
    returned(run, [BROKEN])
    run = judged(ex, two_of_them, waits={"a": 3, "b": 1}, fails={"b": DOWN}, best=3)
    returned(run, [])


@check("nothing is left running, or unseen")
def nothing_left(ex: Exercise) -> None:
    for run in ex.runs:
        run.nothing_left()


@check("nothing was spawned")
def empty(ex: Exercise) -> None:
    run = ex.run(ex.answer, using=unused, best=0, stuck=lambda run, abort: failure("empty-case"))
    if run.error is not None:
        run.fail("empty-case")
    run.sound()
    returned(run, [])
    run.nothing_left()
