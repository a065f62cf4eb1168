"""connection: given back exactly once however the body ends, and errors get through.

case           what happens                                        seconds   why this case
one            a body of 2 s that ends well                        4         the one that the verdict shows
long           a body of five minutes                              302       no limit meant for acquire() ends it
in turn        two bodies, one after the other                     8         nothing is kept from the first
at once        three bodies of 3, 1 and 2 s at the same time       5         a connection for each, and nobody waits for another
error          the body raises, at once or after 2 s               4, 2      every type, one of the harness's own
one of three   the middle one of three at once raises              5         the others end well
cancelled      after 0.5 s (acquire), 2 s (body), 3.5 s (release)            every phase
no connection  acquire() fails, with three types                   1         nothing to give back
second try     the first acquire() fails, then a block that works  5         nothing is left of the failed one

Connections are the numbers 0, 1, 2 …, so that the first counts as false.  acquire and release
take 1 s each.

The order of the codes: what cannot be entered with `async with` (`forgot-await` for a coroutine
that lacks its yield, `with-not-async-with`, `not-async`, `not-async-manager`), known error texts,
what nobody awaited, a coroutine or a task for a connection, a blocked loop; `wrong-as-value`; then
`not-released`, `released-too-early`, `released-twice`, and `left-running` where the block ended
before release() did; `time` where a block waited for another.  After an error
`not-released-on-error` precedes `swallowed-error`, after a cancellation `not-released-on-cancel`
precedes `swallowed-cancel`.  A release that is itself cancelled may be tried again, or go on
behind a shield.
"""

import asyncio
import inspect
import itertools
import types
from collections.abc import Callable, Sequence
from typing import Any

from lesswait.judge import Exercise, Failure, Given, Run, check
from lesswait.judge.diagnose import describe, examine, flatten
from lesswait.judge.failure import failure
from lesswait.judge.run import shown

NAME = "connection"


class QueryError(Exception):
    """A failure whose type no answer can know."""


GIVEN = {
    "acquire": Given(lambda number: number, handed=True),
    "body": Given(lambda conn: None, handed=True),
    "release": Given(lambda conn: None, handed=True),
}


class Pool:
    """What the answer is handed: numbered connections."""

    def __init__(self, ex: Exercise) -> None:
        self._acquire, self._release = ex.given("acquire"), ex.given("release")
        self._numbers = itertools.count()

    async def acquire(self) -> int:
        """Give the next connection."""
        return await self._acquire(next(self._numbers))

    async def release(self, conn: int) -> None:
        """Take a connection back."""
        await self._release(conn)


LAB = types.ModuleType("lab")
LAB.Pool = Pool
MODULES = {"lab": LAB}  # for an answer that says what its argument is

ERRORS = [ConnectionError("reset"), ValueError("no such row"), OSError("broken pipe"), QueryError("locked")]
NO_CONNECTION = [ConnectionError("no answer"), ValueError("bad address"), OSError("too many files")]
LONG = 300  # seconds of a body
ACQUIRE, BODY, RELEASE = 0.5, 2, 3.5  # seconds into a block at which it is cancelled
NO_YIELD = {"what": "without a `yield`, `connection` is one", "cure": "Put `yield conn` where the body belongs"}


# -- using the answer ---------------------------------------------------------


def unusable(answer: Callable[..., Any], manager: object) -> Failure | None:
    """Why a manager cannot be entered with `async with`, where it can't."""
    if inspect.iscoroutine(manager):
        manager.close()
        return failure("forgot-await", line_of(answer), **NO_YIELD)
    if manager is None:
        return failure("returns-none")
    has = {name for name in ("__aenter__", "__aexit__", "__enter__") if hasattr(type(manager), name)}
    if {"__aenter__", "__aexit__"} <= has:
        return None
    return failure("with-not-async-with" if "__enter__" in has else "not-async-manager")


def line_of(answer: Callable[..., Any]) -> int | None:
    """The line where a function begins."""
    code = getattr(inspect.unwrap(answer), "__code__", None)
    return code.co_firstlineno if code else None


async def block(ex: Exercise, pool: Pool) -> Any:
    """One `async with` block: the connection that its body had."""
    manager = ex.answer(pool)
    if found := unusable(ex.answer, manager):
        raise found
    async with manager as conn:
        await ex.given("body")(conn)
    return conn


def use(ex: Exercise, *seconds: float, **how: Any) -> Run:
    """A block for each number of seconds that its body takes, all at the same time."""
    pool = Pool(ex)

    async def scene() -> list[Any]:
        if len(seconds) == 1:
            return [await block(ex, pool)]
        return await asyncio.gather(*(block(ex, pool) for _ in seconds), return_exceptions=True)

    return ex.run(using=scene, waits={"body": dict(enumerate(seconds))}, **how)


# -- what is asked of a run ---------------------------------------------------


def no_generator(ex: Exercise, run: Run) -> None:
    """asynccontextmanager was put above a function that makes no async generator."""
    text = str(run.error) if isinstance(run.error, TypeError) else ""
    if "is not an async iterator" in text and "'coroutine'" in text:
        run.fail("forgot-await", line_of(ex.answer), **NO_YIELD)
    if "is not an async iterator" in text:
        run.fail("not-async", line_of(ex.answer), name=NAME)


def given_back(run: Run, code: str = "not-released") -> None:
    """Whatever acquire() gave is given back once, after the body, and that has come to its end."""
    got = [span.key for span in run.spans("acquire") if span.how == "ok"]
    back = [span.key for span in run.spans("release")]
    busy = {span.key: span.end for span in run.spans("body")}
    if any(conn not in back for conn in got):
        run.fail(code, log=log(got, back))
    if any(span.start < (busy.get(span.key) or 0) for span in run.spans("release")):
        run.fail("released-too-early")
    if len(back) > len(got):
        run.fail("released-twice" if got else "released-unacquired", n=len(back), got=len(got))
    run.nothing_left()
    if any(span.how != "ok" for span in run.spans("release")):
        run.fail(code, log="the block ended before release() did")


def log(got: Sequence[object], back: Sequence[object]) -> str:
    """What acquire() gave and release() got."""
    given = "acquire() gave " + ", ".join(map(str, got))
    return f"{given}; release() got " + ", ".join(map(str, back)) if back else f"{given}; release() was never called"


def alike(one: BaseException | None, other: Exception) -> bool:
    """Whether it is this error; services raise a copy of theirs."""
    return type(one) is type(other) and one.args == other.args


def gets_through(run: Run, error: Exception) -> None:
    """The caller saw this error, and no other."""
    if alike(run.error, error):
        return
    if run.error is None:
        run.fail("swallowed-error", got=describe(error))
    if isinstance(run.error, BaseExceptionGroup) and any(alike(leaf, error) for leaf in flatten(run.error)):
        run.fail("exc-group")
    fault = examine(run.error, run.file)
    run.fail("swallowed-error", fault.line, got=f"{describe(error)}; {describe(run.error)} came instead")


def any_end(run: Run) -> None:
    """As Run.sound, where the error that came out is judged afterwards."""
    run.sound(raises=BaseException)


def nothing_got(run: Run) -> None:
    """What was never acquired is not released: not even tried, which a missing variable tells."""
    if isinstance(run.error, UnboundLocalError):
        run.fail("released-unacquired", examine(run.error, run.file).line)
    if run.spans("release"):
        run.fail("released-unacquired")


def is_cancelled(run: Run) -> None:
    """CancelledError reached the caller."""
    if run.error is None:
        run.fail("swallowed-cancel")
    if not isinstance(run.error, asyncio.CancelledError):
        run.sound()


# -- the checks ---------------------------------------------------------------


def ends_well(ex: Exercise, run: Run, conns: Sequence[int]) -> None:
    """A run without failures: each body had its connection, and all are given back."""
    if run.error is None:
        run.error = next((part for part in run.value if isinstance(part, BaseException)), None)
    no_generator(ex, run)
    run.sound()
    if list(run.value) != list(conns):
        got, conn = next(pair for pair in zip(run.value, conns) if pair[0] != pair[1])
        run.fail("wrong-as-value", got=f"{shown(got)}, where acquire() gave {conn}")
    given_back(run)


@check("the body has a connection, which is given back once")
def normal(ex: Exercise) -> None:
    ends_well(ex, use(ex, 2, best=4), [0])
    ends_well(ex, use(ex, LONG), [0])


@check("block after block, and blocks at the same time")
def several(ex: Exercise) -> None:
    async def in_turn() -> list[Any]:
        pool = Pool(ex)
        return [await block(ex, pool) for _ in range(2)]

    ends_well(ex, ex.run(using=in_turn), [0, 1])
    run = use(ex, 3, 1, 2, best=5)
    ends_well(ex, run, [0, 1, 2])
    if run.too_slow():
        run.fail("time", run.first_wait, took=run.seconds, best=run.best)


@check("it is given back when the body raises, and the error gets through")
def failing(ex: Exercise) -> None:
    for error, seconds in itertools.product(ERRORS, (2, 0)):
        run = use(ex, seconds, fails={"body": {0: error}})
        any_end(run)
        given_back(run, "not-released-on-error")
        gets_through(run, error)
    run = use(ex, 3, 1, 2, fails={"body": {1: ERRORS[1]}})
    any_end(run)
    given_back(run, "not-released-on-error")
    first, middle, last = run.value
    own = (part for part in run.value if isinstance(part, BaseException) and not alike(part, ERRORS[1]))
    run.error = next(own, None)
    run.sound()
    if (first, last) != (0, 2):
        run.fail("one-failure-stops-all", exc=describe(ERRORS[1]))
    run.error = middle if isinstance(middle, BaseException) else None
    gets_through(run, ERRORS[1])


@check("it is given back when the body is cancelled")
def cancelled(ex: Exercise) -> None:
    run = use(ex, 2, cancel_after=BODY)
    any_end(run)
    given_back(run, "not-released-on-cancel")
    is_cancelled(run)
    is_cancelled(use(ex, 2, cancel_after=RELEASE))


@check("without a connection there is nothing to give back")
def no_connection(ex: Exercise) -> None:
    for error in NO_CONNECTION:
        run = use(ex, 2, fails={"acquire": {0: error}})
        nothing_got(run)
        any_end(run)
        gets_through(run, error)
        run.nothing_left()
    run = use(ex, 2, cancel_after=ACQUIRE)
    if isinstance(run.error, UnboundLocalError) or not any(span.how == "ok" for span in run.spans("acquire")):
        nothing_got(run)
    any_end(run)
    given_back(run)
    is_cancelled(run)
    second_try(ex)


def second_try(ex: Exercise) -> None:
    """A block after one that got no connection works like any other."""

    async def scene() -> Any:
        pool = Pool(ex)
        try:
            await block(ex, pool)
        except ConnectionError:
            pass
        return [await block(ex, pool)]

    ends_well(ex, ex.run(using=scene, fails={"acquire": {0: NO_CONNECTION[0]}}), [1])
