"""items: an asynchronous iterator over single items, which fetches a page when it is needed.

case         pages                                   seconds   why this case
slowly       (a b) (c) (d e), 1 s for each item      9         the one that the verdict shows, and that tells
                                                               which pages were fetched at each item
again        the same, used at once                  4         every loop begins with page 1
odd items    (0 None) ("" False) ([1 2] ())          4         what counts as false, and what could be taken for a page
one long     (0 .. 9) (10)                           3         a page that is much longer than the last
none         no page at all                          1         it ends before it begins
unused       never iterated                          0         nothing is fetched for nobody
left         the consumer breaks after c             2         nothing goes on
cancelled    the consumer is, while it waits for                    nothing goes on either
             page 1 or 2 (after 0.5 and 1.5 s)
two at once  two loops over different pages          4         nothing is shared
failing      page 2 raises, with three types         2         the items of page 1, then the error; nothing is tried again
once         page 2 raises, but not a second time    2         the same

A page takes 1 s.  Page 0 raises ValueError.

The order of the codes: what fails when the harness iterates is `not-async-iterable`, what
fails in the answer's own lines is a known error text (`forgot-await`, `async-for-wrong`);
`never-ends` where far more items come than there are; `yields-pages` before `wrong-value`;
then `not-lazy`, `extra-calls`, `swallowed-error`, and what was left.
"""

import asyncio
import inspect
from collections.abc import AsyncIterable, Callable, Sequence
from typing import Any

from lesswait.judge import Exercise, Given, Run, check
from lesswait.judge.diagnose import describe, examine, flatten
from lesswait.judge.failure import failure
from lesswait.judge.run import shown

NAME = "items"
Pages = Sequence[Sequence[Any]]

PAGES: Pages = [["a", "b"], ["c"], ["d", "e"]]
OTHERS: Pages = [["v"], ["w", "x"], ["y"]]
ODD: Pages = [[0, None], ["", False], [[1, 2], ()]]
LONG: Pages = [list(range(10)), [10]]
ERRORS = [ConnectionError("no answer"), ValueError("not a page"), OSError("broken pipe")]
TOO_MANY = 100  # items: no case has as many
MOST = 12  # numbers of pages in a message
CANCELLED = (0.5, 1.5)  # seconds: while a page is fetched
SLOWEST = 9  # seconds: four pages and five items, one after the other


def page(n: int) -> list[Any]:
    """Page n, as a list of the answer's own."""
    if n < 1:
        raise ValueError(f"there is no page {n}: the first one is page 1")
    return list(PAGES[n - 1]) if n <= len(PAGES) else []


GIVEN = {"fetch_page": Given(page), "use": Given(lambda item: None, handed=True)}


def of(ex: Exercise, pages: Pages) -> Callable[[int], Any]:
    """A fetch_page for other pages."""
    fetch = ex.given("fetch_page")

    async def fetch_page(n: int) -> list[Any]:
        await fetch(n)
        return list(pages[n - 1]) if n <= len(pages) else []

    return fetch_page


def begin(ex: Exercise, fetch_page: Callable[[int], Any]) -> AsyncIterable[Any]:
    """What the answer makes, where `async for` can use it."""
    made = ex.answer(fetch_page)
    if inspect.iscoroutine(made):
        made.close()
    if not hasattr(type(made), "__aiter__"):
        raise failure("not-async-iterable")
    return made


async def collect(ex: Exercise, fetch_page: Callable[[int], Any], got: list[Any], stop_at: object = ...,
                  slowly: bool = False) -> list[Any]:
    """One loop over the items, which puts them into `got`; a slow one takes its time for each."""
    async for item in begin(ex, fetch_page):
        got.append(item)
        if len(got) >= TOO_MANY:
            raise failure("never-ends")
        if item == stop_at:
            break
        if slowly:
            await ex.given("use")(item)
    return got


def loop(ex: Exercise, pages: Pages, stop_at: object = ..., slowly: bool = False, **how: Any) -> Run:
    """A run of one loop over all items; those that came before an error are its value."""
    got: list[Any] = []
    fetch_page = ex.given("fetch_page") if pages is PAGES else of(ex, pages)
    run = ex.run(using=lambda: collect(ex, fetch_page, got, stop_at, slowly), **how)
    run.value = got
    return run


# -- what is asked of a run ---------------------------------------------------


def iterable(run: Run) -> None:
    """`async for` could make use of it: no error came from between the answer's lines."""
    if isinstance(run.error, TypeError) and examine(run.error, run.file).line is None:
        run.fail("not-async-iterable")


def same(got: Sequence[Any], expected: Sequence[Any]) -> bool:
    """Whether these are the same items; 0 and False are not."""
    return [(type(item), item) for item in got] == [(type(item), item) for item in expected]


def gives(run: Run, pages: Pages) -> None:
    """All items of these pages, and each page fetched once."""
    iterable(run)
    run.sound()
    items_of(run, run.value, pages)
    fetched(run, range(1, len(pages) + 2))
    run.nothing_left()


def items_of(run: Run, got: Sequence[Any], pages: Pages) -> None:
    """These are the single items, in their order."""
    expected = [item for each in pages for item in each]
    if same(got, expected):
        return
    if same([list(part) if isinstance(part, (list, tuple)) else part for part in got], list(map(list, pages))):
        run.fail("yields-pages")
    run.fail("wrong-value", got=f"{shown(list(got))}, not {shown(expected)}")


def fetched(run: Run, numbers: Sequence[int]) -> None:
    """These pages were fetched, in this order."""
    calls = [span.key for span in run.spans("fetch_page")]
    if calls != list(numbers):
        more = " …" if len(calls) > MOST else ""
        run.fail("extra-calls", calls=(", ".join(map(str, calls[:MOST])) or "none") + more)


# -- the checks ---------------------------------------------------------------


@check("single items, in order")
def single_items(ex: Exercise) -> None:
    for how in ({"slowly": True, "best": SLOWEST}, {}):
        run = loop(ex, PAGES, **how)
        iterable(run)
        run.sound()
        items_of(run, run.value, PAGES)


@check("a page is fetched when it is needed")
def lazy(ex: Exercise) -> None:
    run = ex.runs[0]
    needed = [n for n, each in enumerate(PAGES, start=1) for _ in each]
    for used, (use, enough) in enumerate(zip(run.spans("use"), needed), start=1):
        ahead(run, [span.key for span in run.spans("fetch_page") if span.start < (use.end or 0)], enough, used)

    async def unused() -> None:
        begin(ex, ex.given("fetch_page"))
        await asyncio.sleep(1)

    run = ex.run(using=unused)
    run.sound()
    ahead(run, [span.key for span in run.spans("fetch_page")], 0, 0)


def ahead(run: Run, pages: list[int], enough: int, used: int) -> None:
    """No page had been asked for beyond those that the used items come from."""
    if pages and max(pages) > enough:
        run.fail("not-lazy", calls=", ".join(map(str, pages)), used=used)


@check("each page is fetched once, up to the first empty one")
def every_kind(ex: Exercise) -> None:
    gives(loop(ex, PAGES), PAGES)
    for pages in (LONG, ODD, []):
        gives(loop(ex, pages), pages)


@check("a consumer that leaves early, and two at the same time")
def consumers(ex: Exercise) -> None:
    run = loop(ex, PAGES, stop_at="c")
    run.sound()
    fetched(run, range(1, 3))
    run.nothing_left()
    for moment in CANCELLED:
        loop(ex, PAGES, cancel_after=moment).nothing_left()

    async def two() -> list[list[Any]]:
        return await asyncio.gather(*(collect(ex, of(ex, pages), []) for pages in (PAGES, OTHERS)))

    run = ex.run(using=two)
    run.sound()
    for got, pages in zip(run.value, (PAGES, OTHERS)):
        items_of(run, got, pages)
    run.nothing_left()


@check("an error of fetch_page reaches the consumer")
def failing(ex: Exercise) -> None:
    for error, said in [*((error, error) for error in ERRORS), (ERRORS[0], [ERRORS[0], None])]:
        run = loop(ex, PAGES, fails={"fetch_page": {2: said}})
        run.sound(raises=BaseException)
        leaf = None if run.error is None else flatten(run.error)[0]
        if type(leaf) is not type(error) or leaf.args != error.args:
            came = "" if leaf is None else f"; {describe(leaf)} came instead"
            run.fail("swallowed-error", None if leaf is None else examine(leaf, run.file).line, got=describe(error) + came)
        if not same(run.value, PAGES[0]):
            run.fail("wrong-value", got=f"{shown(run.value)} before page 2 raised")
        fetched(run, range(1, 3))
        run.nothing_left()
