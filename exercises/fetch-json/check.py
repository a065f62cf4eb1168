"""fetch-json: many URLs through one client, statuses looked at, nothing left when it closes.

urls       waits (s)   statuses                 best   why this case
a b c      3 1 2       200                      3      the slowest first; the one that the verdict shows
a b c      1 3 2       200                      3      the slowest in the middle
a b c d    1 2 1 4     200, the JSON of b is {} 4      the slowest last, and a value that is falsy
a b a      2 1 2       200                      2      the same URL twice
a          1           200                      1      one alone
forty      1 2 3 4 5 … 200                      5      more than any fixed number
(none)                                          0      nothing to fetch: no client, or one

a b c      1 2 3       b: 500, with JSON               the bad one ends while a longer one still runs
a b c      1 2 3       a: 404, json() fails            the first, which ends first
a b c      2 1 3       c: 500                          the last, which ends last
a b c d    1 2 3 4     a: 500, c: 404                  more than one
a b        2 1         both: 404                       nothing worked
a          1           a: 500                          one alone

Then the first case once more: nothing may be left of a failure.

The order of the codes: `client-closed` where a request was sent through a closed client, or a
client was closed under a request while nothing had failed; known error texts, a deadlock, what
nobody awaited, a blocked loop; `not-called` for a method among the results; the result; then
`client-per-request` for any number of clients but one; the time.  After an error status:
`client-closed-under` before all else, `http-error-as-data` for the body of the bad answer
among the results or an error of json(), `exc-as-result`, `swallowed-error` where it came to
nothing.  `client-not-closed` comes before `left-running`, last.  When the client is closed,
a task that was cancelled may take one more turn of the loop to end.  How long a failing call
takes is not judged: one may wait for the rest, or cancel it.
"""

import asyncio
import copy
import json
import types
from collections.abc import Callable, Mapping
from typing import Any

from lesswait.judge import Exercise, Given, Run, check
from lesswait.judge.diagnose import flatten
from lesswait.judge.run import shown

NAME = "fetch_json"

OOPS = {"error": "no disk"}
BODIES: dict[str, Any] = {"a": {"user": "Ada"}, "b": {"user": "Grace"}, "c": {"user": "Barbara"}, "d": {"user": "Frances"}}
Statuses = Mapping[str, int]

# -- the simulated httpx -----------------------------------------------------------------


class HTTPError(Exception):
    """What a request can fail with."""


class ReadError(HTTPError):
    """The client was closed while a request was on its way."""


class HTTPStatusError(HTTPError):
    """A response with an error status."""

    def __init__(self, message: str, *, request: object = None, response: object = None) -> None:
        super().__init__(message)
        self.request, self.response = request, response


class Closed(RuntimeError):
    """A request was sent through a closed client."""


class NoJSON(json.JSONDecodeError):
    """The body of an error was read as JSON."""


class Response:
    """What the server answered."""

    def __init__(self, url: str, status: int, body: Any) -> None:
        self.url, self.status_code, self._body = url, status, body
        self.request = None
        self.is_success, self.is_error = status < 300, status >= 400

    @property
    def text(self) -> str:
        """The body as text."""
        return "<h1>Not found</h1>" if self.status_code == 404 else json.dumps(self._body)

    @property
    def content(self) -> bytes:
        """The body as bytes."""
        return self.text.encode()

    def json(self) -> Any:
        """The body, read as JSON; a page of HTML is none."""
        if self.status_code == 404:
            raise NoJSON("Expecting value", self.text, 0)
        return copy.deepcopy(self._body)

    def raise_for_status(self) -> "Response":
        """Raise HTTPStatusError if the status is an error; return the response if not."""
        if self.is_error:
            raise HTTPStatusError(f"{self.status_code} for {self.url}", response=self)
        return self

    def __repr__(self) -> str:
        return f"<Response [{self.status_code}]>"


class Site:
    """The server of a run, and the clients that it met."""

    def __init__(self, get: Callable[..., Any], get_blocking: Callable[..., Any], statuses: Statuses, bodies: Mapping[str, Any]) -> None:
        self.get, self.get_blocking = get, get_blocking
        self.statuses, self.bodies = statuses, bodies
        self.clients: list[AsyncClient] = []
        self.bad = 0  # answers with an error status so far

    def answer(self, url: str) -> Response:
        """The response to a request that has waited."""
        status = self.statuses.get(url, 200)
        self.bad += status >= 400
        return Response(url, status, OOPS if status >= 400 else self.bodies.get(url))

    def met(self, client: "AsyncClient") -> None:
        """Note a client, when it is made and when it is used."""
        if not any(client is other for other in self.clients):
            self.clients.append(client)


class AsyncClient:
    """Sends requests, until it is closed."""

    def __init__(self, **options: object) -> None:
        self.is_closed = False
        self.active = 0  # requests on their way
        self.under = 0  # of them, those that it was closed under
        self.failed = False  # whether there had been an error status by then
        if now is not None:
            now.met(self)

    async def get(self, url: str, **options: object) -> Response:
        """Get url."""
        if self.is_closed:
            raise Closed("Cannot send a request, as the client has been closed.")
        site = running()
        site.met(self)
        self.active += 1
        try:
            await site.get(url)
        finally:
            self.active -= 1
        if self.is_closed:
            raise ReadError("the client was closed")
        return site.answer(url)

    async def aclose(self) -> None:
        """Close the client."""
        if self.is_closed:
            return
        self.is_closed = True
        self.failed = running().bad > 0
        try:
            await asyncio.sleep(0)  # a task that was cancelled may end now
        finally:
            self.under = self.active

    async def __aenter__(self) -> "AsyncClient":
        if self.is_closed:
            raise RuntimeError("Cannot reopen a client instance, once it has been closed.")
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self.aclose()


class Options:
    """httpx.Timeout and httpx.Limits: taken, and without effect here."""

    def __init__(self, *args: object, **options: object) -> None: ...


def blocking_get(url: str, **options: object) -> Response:
    """httpx.get: get url, and block the thread meanwhile."""
    site = running()
    site.get_blocking(url)
    return site.answer(url)


now: Site | None = None  # the site of the run that is on
sites: list[Site] = []  # those of all runs


def running() -> Site:
    """The site of the run; a module that asks while it is imported finds none."""
    if now is None:
        raise HTTPError("there is no server yet: send requests when fetch_json is called")
    return now


def httpx() -> types.ModuleType:
    """The module that the learner's file imports."""
    module = types.ModuleType("httpx", "The part of httpx that this exercise gives you.")
    for kind in (HTTPError, ReadError, HTTPStatusError, Response, AsyncClient):
        kind.__module__ = "httpx"
        setattr(module, kind.__name__, kind)
    blocking_get.__name__, blocking_get.__qualname__, blocking_get.__module__ = "get", "get", "httpx"
    module.get, module.Timeout, module.Limits = blocking_get, Options, Options  # type: ignore[attr-defined]
    return module


MODULES = {"httpx": httpx()}


def asked(url: str) -> None:
    """The wait of a request; its answer is the site's."""


GIVEN = {"get": Given(asked, handed=True), "httpx.get": Given(asked, blocking=True, handed=True)}

# -- the scenarios -------------------------------------------------------------------------

FORTY = {f"user{n}": 1 + n % 5 for n in range(40)}
CASES: list[tuple[list[str], dict[str, float], dict[str, Any]]] = [
    (["a", "b", "c"], {"a": 3, "b": 1, "c": 2}, BODIES),
    (["a", "b", "c"], {"a": 1, "b": 3, "c": 2}, BODIES),
    (["a", "b", "c", "d"], {"a": 1, "b": 2, "c": 1, "d": 4}, {**BODIES, "b": {}}),
    (["a", "b", "a"], {"a": 2, "b": 1}, BODIES),
    (["a"], {"a": 1}, BODIES),
    (list(FORTY), FORTY, {url: {"user": url} for url in FORTY}),
]
FAILING: list[tuple[dict[str, float], Statuses]] = [
    ({"a": 1, "b": 2, "c": 3}, {"b": 500}),
    ({"a": 1, "b": 2, "c": 3}, {"a": 404}),
    ({"a": 2, "b": 1, "c": 3}, {"c": 500}),
    ({"a": 1, "b": 2, "c": 3, "d": 4}, {"a": 500, "c": 404}),
    ({"a": 2, "b": 1}, {"a": 404, "b": 404}),
    ({"a": 1}, {"a": 500}),
]


def fetched(ex: Exercise, urls: list[str], waits: Mapping[str, float], statuses: Statuses, bodies: Mapping[str, Any] = BODIES,
            best: float | None = None) -> tuple[Run, Site]:
    """A run against a site of its own; what a client was closed too early for is told at once."""
    global now
    site = now = Site(ex.given("get"), ex.given("httpx.get"), statuses, bodies)
    sites.append(site)
    run = ex.run(list(urls), waits={"get": waits, "httpx.get": waits}, best=best)
    early = any(client.under and not client.failed for client in site.clients)
    if early or any(isinstance(leaf, Closed) for leaf in leaves(run)):
        run.fail("client-closed")
    return run, site


def leaves(run: Run) -> list[BaseException]:
    """The errors that came out, out of their groups."""
    return [] if run.error is None else flatten(run.error)


def called(run: Run) -> None:
    """No method stands where its result should."""
    if isinstance(run.value, (list, tuple)):
        for item in run.value:
            if callable(item):
                run.fail("not-called", got=shown(item))


def one_client(run: Run, site: Site) -> None:
    """All requests went through the same client."""
    if len(site.clients) != 1:
        run.fail("client-per-request", n=len(site.clients))


def let_go(run: Run, site: Site) -> None:
    """The client is closed, and nothing is left."""
    if not all(client.is_closed for client in site.clients):
        run.fail("client-not-closed")
    run.nothing_left()


def good(ex: Exercise, urls: list[str], waits: Mapping[str, float], bodies: Mapping[str, Any]) -> tuple[Run, Site]:
    """A run without error statuses that is sound and has the right results."""
    run, site = fetched(ex, urls, waits, {}, bodies, best=max(waits.values()))
    run.sound()
    called(run)
    run.sequence([bodies[url] for url in urls])
    return run, site


@check("the JSON of every URL, in order")
def every_url(ex: Exercise) -> None:
    for urls, waits, bodies in CASES:
        run, site = good(ex, urls, waits, bodies)
        one_client(run, site)
        run.asked("get", urls)


@check("all the requests overlap")
def overlap(ex: Exercise) -> None:
    for run in ex.runs:
        run.overlapped("get")


def taken_for_data(run: Run) -> bool:
    """Whether the body of a bad answer was read: it is among the results, or it was no JSON."""
    if any(isinstance(leaf, NoJSON) for leaf in leaves(run)):
        return True
    items = run.value if isinstance(run.value, (list, tuple)) else [run.value]
    return any(isinstance(item, Response) and item.is_error or item == OOPS or item == "<h1>Not found</h1>" for item in items)


def refused(run: Run, site: Site, statuses: Statuses) -> None:
    """An HTTPStatusError came out, and no request was still running."""
    under = sum(client.under for client in site.clients)
    if under:
        run.fail("client-closed-under", n=under)
    if taken_for_data(run):
        got = shown(run.value) if run.error is None else f"{type(leaves(run)[0]).__name__} of json()"
        run.fail("http-error-as-data", got=got.replace("NoJSON", "JSONDecodeError"))
    run.sound(raises=HTTPStatusError)
    if run.error is None:
        items = run.value if isinstance(run.value, (list, tuple)) else []
        if any(isinstance(item, BaseException) for item in items):
            run.fail("exc-as-result")
        url, status = next(iter(statuses.items()))
        run.fail("swallowed-error", got=f"HTTPStatusError: {status} for {url}")


@check("an error status is an error")
def error_statuses(ex: Exercise) -> None:
    for waits, statuses in FAILING:
        run, site = fetched(ex, list(waits), waits, statuses)
        refused(run, site, statuses)
        one_client(run, site)
        let_go(run, site)


@check("the client is closed, and nothing is left running")
def closed(ex: Exercise) -> None:
    good(ex, *CASES[0])
    for run, site in zip(ex.runs, sites):
        let_go(run, site)


@check("no urls, an empty list")
def empty(ex: Exercise) -> None:
    run, site = fetched(ex, [], {}, {}, best=0)
    if run.error is not None or run.value is None:
        run.fail("empty-case")
    run.sound()
    run.sequence([])
    let_go(run, site)
