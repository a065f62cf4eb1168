"""take: the first n items, no more, and the generator has cleaned up before it returns.

case        generator                             n   seconds   why this case
endless     0 1 2 …                               3   4         the one that the verdict shows
again       another one                           5   6         nothing is kept from the first call
one         0 1 2 …                               1   2         the first item is the last one, too
nothing     0 1 2 …                               0   0         it never began, so there is nothing to clean up
all of it   "" None 0                             3   4         what counts as false; the end is never looked for
too few     a b                                   5   3         it ends by itself
empty       no items                              2   1         it ends before it begins
begun       0 was taken before                    2   4         the next two
begun       0 was taken before                    0   2         nothing is taken, and it is closed
failing     0, then an error, of three types      3   3         the error comes out, after the cleanup
cancelled   after 0.5 and 1.5 s                   3   1.5, 2.5  while it waits for the first and the second item

Each item takes 1 s, and the cleanup, in the finally of the generator, takes 1 s.

The order of the codes: known error texts (`for-not-async-for`, `with-not-async-with`),
`never-ends`, what nobody awaited (aclose() too, of which Python tells since 3.13 only),
what anext() gives before it is awaited, a blocked loop; the result; `took-too-many`,
`not-closed`, `swallowed-error`, `swallowed-cancel`; then what was left.
"""

import ast
import asyncio
import inspect
import itertools
import linecache
import types
from collections.abc import AsyncGenerator, Iterable, Sequence
from typing import Any

from lesswait.judge import Exercise, Given, Run, check
from lesswait.judge.diagnose import describe, examine, flatten
from lesswait.judge.failure import failure
from lesswait.judge.run import shown

NAME = "take"

GIVEN = {
    "make": Given(lambda item: item, handed=True),
    "clean_up": Given(lambda: None, handed=True),
}


async def numbers() -> AsyncGenerator[int, None]:
    """The generator of lab, for an answer that imports it."""
    for number in itertools.count():
        await asyncio.sleep(1)
        yield number


LAB = types.ModuleType("lab")
LAB.numbers = numbers
MODULES = {"lab": LAB}

ERRORS = [ConnectionError("reset"), ValueError("garbled"), OSError("broken pipe")]
FIRST_ITEM, SECOND_ITEM = 0.5, 1.5  # seconds after which a caller is cancelled


class Stream:
    """A generator to take from, and what became of it."""

    def __init__(self, ex: Exercise, items: Iterable[Any]) -> None:
        self.made = 0
        self.agen = self._generate(ex, items)

    async def _generate(self, ex: Exercise, items: Iterable[Any]) -> AsyncGenerator[Any, None]:
        make, clean_up = ex.given("make"), ex.given("clean_up")
        try:
            for item in items:
                await make(item)
                self.made += 1
                yield item
        finally:
            await clean_up()


def taken(ex: Exercise, items: Iterable[Any], n: int, before: int = 0, **how: Any) -> tuple[Run, Stream]:
    """A run that takes n items of a generator which has given some before."""
    stream = Stream(ex, items)

    async def scene() -> Any:
        for _ in range(before):
            await anext(stream.agen)
        stream.made = 0
        waiting = ex.answer(stream.agen, n)
        if inspect.isasyncgen(waiting):
            raise failure("wrong-shape", got="an async generator - I expected one list, with a return")
        if not inspect.isawaitable(waiting):
            raise failure("not-async", name=NAME)
        return await waiting

    return ex.run(using=scene, **how), stream


# -- what is asked of a run ---------------------------------------------------


def sound(ex: Exercise, run: Run, wanted: type[BaseException] | tuple[()] = ()) -> None:
    """As Run.sound, with what Python does not tell of a generator's own methods."""
    if run.error is None and not cleaned_up(run) and (line := bare_aclose(ex.file)):
        run.fail("forgot-await", line, what="`aclose()` never ran")
    if isinstance(run.value, (list, tuple)) and any(map(inspect.isawaitable, run.value)):
        run.fail("forgot-await", what="the items are what anext() gives before it is awaited")
    run.sound(raises=wanted)


def bare_aclose(file: str) -> int | None:
    """The line that calls aclose() and does nothing with what it gives."""
    tree = ast.parse("".join(linecache.getlines(file)))
    alone = (node for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call))
    return next((node.lineno for node in alone if getattr(node.value.func, "attr", None) == "aclose"), None)


def cleaned_up(run: Run) -> bool:
    """Whether the generator's finally had finished when the answer returned."""
    end = run.began + run.seconds * 1e9
    return any(span.how == "ok" and (span.end or 0) <= end + 1_000 for span in run.spans("clean_up"))


def gave(ex: Exercise, run: Run, stream: Stream, items: Sequence[Any], n: int) -> None:
    """These items came back, no more were made, and the generator is closed."""
    sound(ex, run)
    if stream.made > n:
        run.fail("took-too-many", made=stream.made, n=n)
    same_items(run, items)
    closed(run)
    run.nothing_left()


def same_items(run: Run, items: Sequence[Any]) -> None:
    """The value is a list of these items."""
    run.returned()
    if not isinstance(run.value, (list, tuple)):
        run.fail("wrong-shape", got=f"{shown(run.value)} - I expected a list")
    if [(type(got), got) for got in run.value] != [(type(item), item) for item in items]:
        run.fail("wrong-value", got=f"{shown(run.value)}, not {shown(list(items))}")


def closed(run: Run) -> None:
    """The generator had cleaned up by the end, if it had ever begun."""
    if not cleaned_up(run):
        run.fail("not-closed")


# -- the checks ---------------------------------------------------------------


@check("the first items, no more, and the generator is closed")
def endless(ex: Exercise) -> None:
    for n in (3, 5, 1):
        run, stream = taken(ex, itertools.count(), n, best=n + 1)
        gave(ex, run, stream, range(n), n)


@check("a generator that ends, and one that has begun")
def others(ex: Exercise) -> None:
    for items, n in ((["", None, 0], 3), (["a", "b"], 5), ([], 2)):
        run, stream = taken(ex, items, n)
        gave(ex, run, stream, items[:n], n)
    run, stream = taken(ex, itertools.count(), 2, before=1)
    gave(ex, run, stream, [1, 2], 2)


@check("nothing is taken where n is 0")
def nothing(ex: Exercise) -> None:
    run, stream = taken(ex, itertools.count(), 0)
    run.sound()
    if stream.made:
        run.fail("took-too-many", made=stream.made, n=0)
    same_items(run, [])
    run, stream = taken(ex, itertools.count(), 0, before=1)
    gave(ex, run, stream, [], 0)


@check("an error and a cancellation come out")
def failing(ex: Exercise) -> None:
    for error in ERRORS:
        run, _ = taken(ex, itertools.count(), 3, fails={"make": {1: error}})
        sound(ex, run, Exception)
        leaf = None if run.error is None else flatten(run.error)[0]
        if type(leaf) is not type(error) or leaf.args != error.args:
            came = "" if leaf is None else f"; {describe(leaf)} came instead"
            run.fail("swallowed-error", None if leaf is None else examine(leaf, run.file).line, got=describe(error) + came)
        closed(run)
        run.nothing_left()
    for after in (FIRST_ITEM, SECOND_ITEM):
        run, _ = taken(ex, itertools.count(), 3, cancel_after=after)
        sound(ex, run, asyncio.CancelledError)
        if run.error is None:
            run.fail("swallowed-cancel")
        closed(run)
        run.nothing_left()
