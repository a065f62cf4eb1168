"""crawl: every page once, within the limits, and quickly; failures are values, and it can be cancelled.

The stages are judged in the order of the task, so that the first thing said is the first stage
that is missing.  A page takes 1 s where nothing else is said.

stage     site                            limit  per host  best   why this case
one       ONE: a page without links       1      1         1
all       TREE: three levels, two hosts   9      9         3      before any cycle: an answer without a memory ends, too
once      DIAMOND: ways that meet         9      9         4      pages found twice at one moment, and later again
          LOOP: links to itself, twice    2      2         4      cycles; a page without text that is linked to again
          CHAIN: thirty pages             3      1         30
limits    MAIN: eleven pages, a/1 5 s     3      2         6      the one that the verdict shows
          WIDE: a page on each of 12 hosts 4     1         4
          HOST: six pages of one host     5      2         4      paths with a slash of their own
          SLOW: a page of 4 s first       2      1         5      level by level takes 8
speed     the same: no page waits while both limits allow it, or all takes a quarter more than the best at most
failures  FAILING: the start, links in the first, a middle and the last place, all; four types and
          one of the harness's own, and a TimeoutError of fetch itself; retries=0, limits 1 and 3
timeout   HANGS, DEAD_END: 1,000 s        9, 1   9, 1             the start, a link; 2.5 s of 3 are in time
          QUEUE: six pages of 2 s, 3 s    1, 5   1                waiting for a slot is no request time
retry     single pages: they fail once, twice, always; hang once; retries 0, 1, 2, 4: starts within 0.25 s
together  MAIN, with b/3 -> c/dead c/hang, b/2 -> nothing; b/1 fails once; limit 3, 2 per host
cancel    MAIN after 0, 0.5, 1.5, 3, 5.5 s; in a pause, in a request that hangs, waiting for a slot

A right answer takes 6 to 7 s for MAIN, or 8 s with the last link first; level by level takes
9 to 10, page by page 15.

The order of the codes: known error texts, a hang (`fetched-twice` where pages were), what nobody
awaited, a blocked loop; `wrong-shape`, `missed-pages`, `fetched-twice`, `wrong-value`;
`over-limit`, `over-host-limit`; `too-slow`; what was left; `one-failure-stops-all`, `slot-lost`,
`lost-errors`; `no-timeout`, or `left-running` where the late request was left to itself;
`no-retry`, `gave-up-early`, `wrong-tries`, `wrong-backoff`, `slept-after-last`; and last
`swallowed-cancel`, also where the requests went on after the answer had been cancelled.
"""

import asyncio
import dataclasses
import itertools
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from lesswait import clock
from lesswait.judge import Exercise, Failure, Given, Run, check
from lesswait.judge.diagnose import describe, flatten, known, raised
from lesswait.judge.failure import failure
from lesswait.judge.hangs import hang
from lesswait.judge.run import shown
from lesswait.judge.service import peak

NAME = "crawl"
LITTLE = 1e-6  # seconds
ENOUGH = 1.25  # times the best, for an answer that lets a page wait
LATE_BY = 0.25  # seconds: an answer may look at its list of pauses now and then
NEVER = 1000.0  # seconds that a page takes which hangs

# -- the sites ----------------------------------------------------------------


@dataclass(frozen=True)
class Site:
    """Pages with their links, what they do when they are asked for, and the arguments of crawl."""

    links: Mapping[str, list[str]]
    limit: int = 3
    per_host: int = 2
    timeout: float = 6
    retries: int = 2
    backoff: float = 1
    best: float = 0  # seconds
    waits: Mapping[Any, Any] = field(default_factory=dict)
    fails: Mapping[Any, Any] = field(default_factory=dict)

    @property
    def start(self) -> str:
        return next(iter(self.links))

    @property
    def pages(self) -> list[str]:
        """All pages that can be reached; one that can't be had leads nowhere."""
        found = [self.start]
        for url in found:
            links = [] if self.failure(url, self.retries + 1) else self.links[url]
            found += [link for link in dict.fromkeys(links) if link not in found]
        return found

    @property
    def full(self) -> int:
        """How many requests run at once when most do."""
        hosts = Counter(map(host, self.pages))
        return min(self.limit, sum(min(n, self.per_host) for n in hosts.values()))

    def failure(self, url: str, attempts: int) -> BaseException | None:
        """What the last of so many attempts at a page fails with."""
        if nth(self.waits.get(url), attempts) == NEVER:
            return TimeoutError()
        return nth(self.fails.get(url), attempts)


def nth(said: Any, attempt: int) -> Any:
    """What is said of this attempt: the same of all, or an entry for each up to the last."""
    return said[min(attempt, len(said)) - 1] if isinstance(said, list) else said


class Web:
    """All pages that there are at the moment."""

    def __init__(self) -> None:
        self.links: Mapping[str, list[str]] = {}

    def page(self, url: str) -> tuple[str, list[str]]:
        """What fetch answers."""
        if url not in self.links:
            raise LookupError(f"there is no page {url!r}")
        return text(url), list(self.links[url])


WEB = Web()
GIVEN = {"fetch": Given(WEB.page)}


def text(url: str) -> str:
    """The text of a page; a blank one has none."""
    return "" if url.endswith("/blank") else "text of " + url


def host(url: str) -> str:
    """What stands before the first slash."""
    return url.partition("/")[0]


ONE = Site({"a/0": []}, limit=1, per_host=1)
TREE = Site({"a/0": ["a/1", "a/2", "b/1"], "a/1": ["a/3"], "a/2": [], "b/1": ["b/2", "b/3"], "a/3": [],
             "b/2": [], "b/3": []}, limit=9, per_host=9)
DIAMOND = Site({"a/0": ["a/1", "a/2"], "a/1": ["a/3"], "a/2": ["a/3", "b/1"], "a/3": ["a/4"],
                "b/1": ["a/4", "a/3"], "a/4": []}, limit=9, per_host=9)
LOOP = Site({"a/0": ["a/0", "a/1", "a/1"], "a/1": ["a/0", "a/blank"], "a/blank": ["a/2"], "a/2": ["a/blank"]},
            limit=2)
CHAIN = Site({f"a/{n}": [f"a/{n + 1}"] if n < 29 else [] for n in range(30)}, per_host=1)

MAIN = Site(
    {"a/0": ["a/1", "a/2", "a/3", "b/1", "b/2"], "a/1": ["a/0", "a/4"], "a/2": ["a/4", "b/1"], "a/3": ["b/3"],
     "a/4": [], "b/1": ["a/0", "b/3"], "b/2": ["b/4"], "b/3": [], "b/4": ["b/5"], "b/5": ["b/6"], "b/6": []},
    waits={"a/1": 5}, best=6)
WIDE = Site({"m/0": [f"m{n}/0" for n in range(12)], **{f"m{n}/0": [] for n in range(12)}}, limit=4, per_host=1, best=4)
HOST = Site({"a/0": [f"a/{n}/x" for n in range(6)], **{f"a/{n}/x": [] for n in range(6)}}, limit=5, best=4)
SLOW = Site({"a/0": ["a/1", "b/1"], "a/1": [], "b/1": ["b/2"], "b/2": ["b/3"], "b/3": ["b/4"], "b/4": []},
            limit=2, per_host=1, waits={"a/1": 4}, best=5)
TIMED = [MAIN, WIDE, HOST, SLOW]


class PageError(Exception):
    """A failure whose type no answer can know."""


DOWN = ConnectionError("no answer")
GARBLED = ValueError("not a page")
BROKEN = OSError("broken pipe")
REFUSED = PageError("go away")
LATE = TimeoutError("the server gave up")

SEVEN = {"a/0": ["a/1", "a/2", "b/1", "b/2"], "a/1": ["a/3"], "a/2": ["a/4"], "b/1": [], "b/2": ["b/3"],
         "a/3": [], "a/4": [], "b/3": []}
FAILING = [
    Site(SEVEN, fails={"a/0": DOWN}, retries=0),
    Site(SEVEN, fails={"a/2": GARBLED}, retries=0),
    Site(SEVEN, fails={"a/1": BROKEN, "b/3": REFUSED}, limit=1, per_host=1, retries=0),
    Site(SEVEN, fails={"a/1": LATE, "b/2": DOWN, "a/4": GARBLED}, waits={"b/1": 3}, retries=0),
    Site(SEVEN, fails={"a/1": REFUSED, "a/2": DOWN, "b/1": GARBLED, "b/2": BROKEN}, retries=0),
]

HANGS = Site({"a/0": ["a/1", "a/hang", "b/1"], "a/1": [], "a/hang": [], "b/1": ["b/2"], "b/2": []}, limit=9, per_host=9,
             timeout=3, retries=0, waits={"a/hang": NEVER, "b/2": 2.5})
DEAD_END = Site({"a/hang": []}, limit=1, per_host=1, timeout=3, retries=0, waits={"a/hang": NEVER})
QUEUE = Site({"a/0": [f"a/{n}" for n in range(1, 6)], **{f"a/{n}": [] for n in range(1, 6)}}, limit=1, per_host=1,
             timeout=3, retries=0, waits={"a/0": 2, **{f"a/{n}": 2 for n in range(1, 6)}})
LATE_SITES = [HANGS, DEAD_END, QUEUE, dataclasses.replace(QUEUE, limit=5)]


def single(fails: Any = None, waits: Any = 1, **how: Any) -> Site:
    """One page that is tried again."""
    how = {"limit": 1, "per_host": 1, "timeout": 2.5, **how}
    return Site({"a/0": []}, fails={"a/0": fails}, waits={"a/0": waits}, **how)


AGAIN: list[tuple[Site, list[float]]] = [  # and when the attempts have to begin
    (single([DOWN, None]), [0, 2]),
    (single([DOWN, GARBLED, None]), [0, 2, 5]),
    (single([DOWN, GARBLED, REFUSED]), [0, 2, 5]),
    (single(waits=[NEVER, 1]), [0, 3.5]),
    (single([DOWN, None], waits=[1, NEVER, 1]), [0, 2, 6.5]),
    (single([DOWN, GARBLED, LATE, BROKEN, None], retries=4, backoff=0.5), [0, 1.5, 3.5, 6.5, 11.5]),
    (single(BROKEN, retries=1), [0, 2]),
    (single([None, DOWN]), [0]),
    (single([DOWN, None], retries=0), [0]),
]

TOGETHER = dataclasses.replace(
    MAIN, links={**MAIN.links, "b/3": ["c/dead", "c/hang"], "b/2": [], "c/dead": [], "c/hang": []},
    waits={"a/1": 5, "c/hang": NEVER}, fails={"b/1": [DOWN, None], "c/dead": DOWN})

CANCELLED: list[tuple[Site, float]] = [
    (MAIN, 1.5), (MAIN, 0), (MAIN, 0.5), (MAIN, 3), (MAIN, 5.5),
    (single(DOWN), 1.5), (single(waits=NEVER), 2), (single(waits=NEVER), 3),
    (QUEUE, 3), (dataclasses.replace(QUEUE, limit=5), 3), (TOGETHER, 4), (TOGETHER, 12),
]

# -- what is asked of a run ---------------------------------------------------


def crawled(ex: Exercise, site: Site, **how: Any) -> Run:
    """The answer crawls a site."""
    WEB.links = site.links
    return ex.run(
        site.start, ex.given("fetch"), limit=site.limit, per_host=site.per_host, timeout=site.timeout,
        retries=site.retries, backoff=site.backoff, waits={"fetch": site.waits}, fails={"fetch": site.fails},
        stuck=stuck, **how)


def stuck(run: Run, abort: clock.Abort) -> Failure:
    """The name of a run that can't go on."""
    if again := fetched_again(run):
        return failure("fetched-twice", abort.line, urls=again)
    spans = run.spans("fetch")
    failed = any(span.how not in ("ok", "open") for span in spans)
    if failed and any(waiting.kind == "semaphore" for waiting in abort.waiting):
        return failure("slot-lost", abort.line)
    return hang(run, abort, "fetch", done=all(span.how != "open" for span in spans))


def fetched_again(run: Run) -> str:
    """The pages that were asked for although an answer was there, or on its way."""
    free: dict[object, int] = {}  # when a page may be asked for (again)
    again = {}
    for span in run.spans("fetch"):
        if span.start < free.get(span.key, 0):
            again[span.key] = None
        well = span.how in ("ok", "open") or span.end is None
        free[span.key] = 1 << 62 if well else span.end
    return ", ".join(map(str, list(again)[:5]))


def table(run: Run) -> Mapping[str, Any]:
    """The value, which has to be a dict."""
    run.returned()
    if not isinstance(run.value, Mapping):
        run.fail("wrong-shape", got=shown(run.value) + " - I expected a dict of pages")
    return run.value


def visited(run: Run, site: Site) -> None:
    """A run without failures: sound, with every page, asked for once, and its text."""
    again = fetched_again(run)
    if again and isinstance(run.error, (RecursionError, MemoryError)):
        run.fail("fetched-twice", urls=again)
    run.sound()
    pages = table(run)
    own_error(run, pages)
    asked = {span.key for span in run.spans("fetch")}
    if missing := [url for url in site.pages if url not in pages and url not in asked]:
        run.fail("missed-pages", missing=", ".join(missing[:5]))
    if unfinished := [span.key for span in run.spans("fetch") if span.how != "ok" and span.key not in pages]:
        run.fail("missed-pages", missing=", ".join(map(str, unfinished[:5])))
    if again:
        run.fail("fetched-twice", urls=again)
    texts(run, site, pages)


def own_error(run: Run, pages: Mapping[str, Any]) -> None:
    """An error of the answer's own, which it took for a page that fails."""
    for error in pages.values():
        if isinstance(error, Exception) and not isinstance(error, TimeoutError):
            run.blame(known(error, run.file) or raised(error, run.file))


def texts(run: Run, site: Site, pages: Mapping[str, Any]) -> None:
    """Every page that can be had has its text, and there are no others."""
    for url in site.pages:
        if url not in pages:
            run.fail("wrong-value", got=f"no {shown(url)}, although that page was fetched")
        if not site.failure(url, site.retries + 1) and pages[url] != text(url):
            run.fail("wrong-value", got=f"{shown(pages[url])} for {shown(url)}, whose text is {shown(text(url))}")
    if more := [key for key in pages if key not in site.pages]:
        run.fail("wrong-value", got=f"a page {shown(more[0])}, which there isn't")


def within_limit(run: Run, site: Site) -> None:
    """Never more than the limit of all."""
    if (most := run.peak("fetch")) > site.limit:
        run.fail("over-limit", run.first_wait, peak=most, limit=site.limit)


def within_host_limit(run: Run, site: Site) -> None:
    """Never more than the limit of a host."""
    spans = run.spans("fetch")
    for name in {host(str(span.key)): None for span in spans}:
        if (most := peak([span for span in spans if host(str(span.key)) == name])) > site.per_host:
            run.fail("over-host-limit", peak=most, limit=site.per_host)


def polite(run: Run, site: Site) -> None:
    """Within both limits."""
    within_limit(run, site)
    within_host_limit(run, site)


def quick(run: Run, site: Site) -> None:
    """It used its slots, in any order; where it let a page wait, that cost little."""
    if not kept_waiting(run, site):
        return
    most = run.peak("fetch")
    if run.seconds > site.best * ENOUGH + LITTLE or most < site.full:
        run.fail("too-slow", run.first_wait, took=run.seconds, peak=most)


def kept_waiting(run: Run, site: Site) -> bool:
    """Whether there was time in which both limits allowed more: before a page that was known, or at the end."""
    spans = run.spans("fetch")
    ends = sorted((span.end, str(span.key)) for span in spans if span.end is not None)
    known = {site.start: run.began}
    for end, url in ends:
        for link in site.links[url]:
            known.setdefault(link, end)
    for span, moment in itertools.product(spans, [run.began, *(end for end, _ in ends)]):
        if known.get(str(span.key), span.start) <= moment < span.start:
            hosts = [host(str(other.key)) for other in spans if other.start <= moment < (other.end or 0)]
            if len(hosts) < site.limit and hosts.count(host(str(span.key))) < site.per_host:
                return True
    return run.seconds > (ends[-1][0] - run.began) / 1e9 + LITTLE


def survived(run: Run, site: Site) -> Mapping[str, Any]:
    """Failures came to nobody but their own page."""
    leaf = None if run.error is None else flatten(run.error)[0]
    if isinstance(leaf, TimeoutError) or any(alike(leaf, error) for error in errors(site)):
        run.fail("one-failure-stops-all", exc=describe(leaf))
    run.sound()
    pages = table(run)
    if not run.spans("fetch"):
        run.fail("wrong-tries", tries=0, asked=site.retries + 1)
    bad = next((span for span in run.spans("fetch") if span.how != "ok"), None)
    stopped = [url for url in site.pages if url not in pages and not site.failure(url, site.retries + 1)]
    if bad and stopped:
        run.fail("one-failure-stops-all", exc=f"{bad.key} failed, and there is no {stopped[0]}")
    if again := fetched_again(run):
        run.fail("fetched-twice", urls=again)
    return pages


def errors(site: Site) -> list[Any]:
    """All that fetch raises there."""
    return [error for entry in site.fails.values() for error in (entry if isinstance(entry, list) else [entry])]


def alike(one: object, other: object) -> bool:
    """Whether it is the exception that fetch raised: a copy of the one in the table."""
    return isinstance(other, BaseException) and type(one) is type(other) and one.args == other.args


def kept(run: Run, site: Site, pages: Mapping[str, Any]) -> None:
    """Every page that can't be had has the exception of its last attempt; one timeout is as good as another."""
    for url in site.pages:
        tries = sum(span.key == url for span in run.spans("fetch"))
        last = site.failure(url, tries or 1)
        if last is None:
            continue
        if url not in pages:
            run.fail("lost-errors", got=f"{url} failed with {describe(last)}, and is not in the dict")
        late = isinstance(last, TimeoutError) and isinstance(pages[url], TimeoutError)
        if not late and not alike(pages[url], last):
            run.fail("wrong-value", got=f"{shown(pages[url])} for {shown(url)}, whose last attempt ended with {describe(last)}")
    texts(run, site, pages)


def in_time(run: Run, site: Site) -> None:
    """No request took longer than it may, and none less because it had to wait for a slot."""
    for span in run.spans("fetch"):
        seconds = ((span.end or 1 << 62) - span.start) / 1e9
        if seconds > site.timeout + LITTLE and run.leftovers:
            run.nothing_left()
        if seconds > site.timeout + LITTLE:
            run.fail("no-timeout", took=seconds)
    pages = run.value if isinstance(run.value, Mapping) else {}
    for url in site.pages:
        if isinstance(pages.get(url), TimeoutError):
            not_hurried(run, site, url)


def not_hurried(run: Run, site: Site, url: str) -> None:
    """A page that is said to be late had all its time, in its last attempt by itself."""
    spans = [span for span in run.spans("fetch") if span.key == url]
    cut = spans and spans[-1].how == "cancelled"
    seconds = (spans[-1].end - spans[-1].start) / 1e9 if cut else 0
    if not spans or cut and seconds < site.timeout - LITTLE:
        run.fail("wrong-value", got=f"{shown(run.value[url])} for {shown(url)}, after {seconds:g}s of {site.timeout:g}s. "
                                    "Each attempt has a timeout of its own, and waiting for a slot is no part of it")


# -- the checks ---------------------------------------------------------------


@check("one page")
def one_page(ex: Exercise) -> None:
    visited(crawled(ex, ONE), ONE)


@check("all pages")
def all_pages(ex: Exercise) -> None:
    visited(crawled(ex, TREE), TREE)


@check("each page once")
def once(ex: Exercise) -> None:
    for site in (DIAMOND, LOOP, CHAIN):
        visited(crawled(ex, site), site)
    for site in TIMED:
        visited(crawled(ex, site, best=site.best), site)


def timed(ex: Exercise) -> list[tuple[Run, Site]]:
    """The runs of the sites whose time counts."""
    return list(zip([run for run in ex.runs if run.best is not None], TIMED))


@check("within both limits")
def limits(ex: Exercise) -> None:
    for run, site in timed(ex):
        within_limit(run, site)
    for run, site in timed(ex):
        within_host_limit(run, site)


@check("no slower than need be")
def speed(ex: Exercise) -> None:
    for run, site in timed(ex):
        quick(run, site)


@check("nothing is left running")
def nothing_left(ex: Exercise) -> None:
    for run in ex.runs:
        run.nothing_left()


@check("a page that fails is a value")
def failures(ex: Exercise) -> None:
    for site in FAILING:
        run = crawled(ex, site)
        kept(run, site, survived(run, site))
        polite(run, site)
        run.nothing_left()


@check("a page that never answers times out")
def timeouts(ex: Exercise) -> None:
    for site in LATE_SITES:
        run = crawled(ex, site)
        in_time(run, site)
        kept(run, site, survived(run, site))
        polite(run, site)
        run.nothing_left()


@check("a page is tried again")
def again(ex: Exercise) -> None:
    for site, starts in AGAIN:
        run = crawled(ex, site)
        in_time(run, site)
        pages = survived(run, site)
        tried(run, site, pages, starts)
        kept(run, site, pages)
        run.nothing_left()


def tried(run: Run, site: Site, pages: Mapping[str, Any], right: list[float]) -> None:
    """The attempts at a single page began when they should."""
    starts = [round((span.start - run.began) / 1e9, 6) for span in run.spans("fetch")]
    works = site.failure(site.start, len(right)) is None
    if len(starts) < len(right) and works and len(starts) == 1:
        run.fail("no-retry", got=f"{shown(pages.get(site.start))} for {site.start}")
    if len(starts) < len(right) and works:
        run.fail("gave-up-early", tries=len(starts))
    if len(starts) != len(right):
        run.fail("wrong-tries", tries=len(starts), asked=len(right))
    if any(not -LITTLE < start - other < LATE_BY for start, other in zip(starts, right)):
        run.fail("wrong-backoff", at=", ".join(f"{start:g}s" for start in starts))
    end = (run.spans("fetch")[-1].end - run.began) / 1e9
    if run.seconds > end + LATE_BY:
        run.fail("slept-after-last", took=run.seconds - end)


@check("all of it together")
def together(ex: Exercise) -> None:
    run = crawled(ex, TOGETHER)
    in_time(run, TOGETHER)
    kept(run, TOGETHER, survived(run, TOGETHER))
    polite(run, TOGETHER)
    pauses(run, TOGETHER)
    run.nothing_left()


def pauses(run: Run, site: Site) -> None:
    """Between two attempts at a page there was at least its pause."""
    for url in site.pages:
        spans = [span for span in run.spans("fetch") if span.key == url]
        for n, (one, other) in enumerate(zip(spans, spans[1:])):
            if (other.start - one.end) / 1e9 < site.backoff * 2**n - LITTLE:
                run.fail("wrong-backoff", at=", ".join(f"{(span.start - run.began) / 1e9:g}s" for span in spans))


@check("it can be cancelled")
def cancelled(ex: Exercise) -> None:
    for site, seconds in CANCELLED:
        run = crawled(ex, site, cancel_after=seconds)
        run.unawaited.clear()  # what had not begun
        stopped(run, seconds)


def stopped(run: Run, seconds: float) -> None:
    """It was cancelled at once, and so was every request."""
    moment = run.began + round(seconds * 1e9)
    late = [span for span in run.spans("fetch") if span.start > moment or (span.end or 0) > moment]
    if run.error is None or late or run.seconds > seconds + LITTLE:
        run.fail("swallowed-cancel")
    if not isinstance(run.error, asyncio.CancelledError):
        run.sound()
    run.nothing_left()
