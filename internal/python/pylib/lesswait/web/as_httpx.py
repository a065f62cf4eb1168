"""A small client in httpx's place: the few of its names that the lessons use.

It behaves as httpx does where the lessons look: connections are kept and shared, at most 100
at a time; timeouts are per operation, 5 seconds each; an answer with an error status is an
answer like any other until raise_for_status() is called.
"""

from __future__ import annotations

import http.client
import json
from collections.abc import Mapping
from types import TracebackType
from typing import Any
from urllib.parse import urljoin, urlsplit

from . import wire

__version__ = "built in"
_AGENT = {"User-Agent": "lesswait", "Accept": "*/*", "Accept-Encoding": "identity"}
_CLOSED = "Cannot send a request, as the client has been closed."


class HTTPError(Exception):
    """What a request can fail with."""


class RequestError(HTTPError):
    """No answer arrived."""


class TransportError(RequestError):
    """The way to the server failed."""


class UnsupportedProtocol(TransportError):
    """Not http://."""


class NetworkError(TransportError):
    """The connection failed."""


class ConnectError(NetworkError):
    """There was no connection to be had."""


class ReadError(NetworkError):
    """The connection was lost while an answer was expected."""


class RemoteProtocolError(TransportError):
    """The server hung up, or did not speak HTTP."""


class TimeoutException(TransportError):
    """An operation took too long."""


class ConnectTimeout(TimeoutException):
    """Connecting took too long."""


class ReadTimeout(TimeoutException):
    """Nothing came for too long."""


class PoolTimeout(TimeoutException):
    """No connection became free in time."""


class HTTPStatusError(HTTPError):
    """An answer with an error status, raised by raise_for_status()."""

    def __init__(self, message: str, *, request: object = None, response: Response) -> None:
        super().__init__(message)
        self.request = request
        self.response = response


class Timeout:
    """Seconds for each operation, None for no limit: one for all, or by name."""

    def __init__(self, timeout: float | None = 5.0, **operations: float | None) -> None:
        self.connect = operations.get("connect", timeout)
        self.read = operations.get("read", timeout)
        self.pool = operations.get("pool", timeout)

    def times(self) -> wire.Times:
        """As the wire takes it."""
        return wire.Times(pool=self.pool, connect=self.connect, read=self.read)


class Limits:
    """How many connections there may be, and how many of them are kept; None for any number."""

    def __init__(self, *, max_connections: int | None = None, max_keepalive_connections: int | None = None) -> None:
        self.max_connections = max_connections
        self.max_keepalive_connections = max_keepalive_connections


class Response:
    """An answer, whatever its status."""

    def __init__(self, answer: wire.Answer) -> None:
        self.status_code = answer.status
        self.reason_phrase = answer.reason
        self.headers = dict(answer.headers)
        self.content = answer.body
        self.url = answer.url

    @property
    def text(self) -> str:
        """The body as text."""
        return self.content.decode("utf-8", "replace")

    @property
    def is_success(self) -> bool:
        """Whether the status is one of 200 to 299."""
        return 200 <= self.status_code < 300

    @property
    def is_error(self) -> bool:
        """Whether the status is one of 400 to 599."""
        return 400 <= self.status_code < 600

    def json(self) -> Any:
        """The body read as JSON; raises ValueError where it is none."""
        return json.loads(self.content)

    def raise_for_status(self) -> Response:
        """Raise HTTPStatusError unless the status is a success; returns the response."""
        if self.is_success:
            return self
        kind = {3: "Redirect response", 4: "Client error", 5: "Server error"}.get(self.status_code // 100, "Answer")
        raise HTTPStatusError(f"{kind} '{self.status_code} {self.reason_phrase}' for url '{self.url}'", response=self)

    def __repr__(self) -> str:
        return f"<Response [{self.status_code} {self.reason_phrase}]>"


class AsyncClient:
    """Sends requests over connections that all of them share."""

    def __init__(self, *, base_url: str = "", timeout: Timeout | float | None = 5.0,
                 limits: Limits | None = None, headers: Mapping[str, str] | None = None) -> None:
        limits = limits or Limits(max_connections=100, max_keepalive_connections=20)
        self._base = base_url
        self._timeout = _timeout(timeout)
        self._headers = {**_AGENT, **(headers or {})}
        self._pool = wire.Pool(_count(limits.max_connections), _count(limits.max_keepalive_connections))

    @property
    def is_closed(self) -> bool:
        """Whether it was closed."""
        return self._pool.closed

    async def get(self, url: str, *, headers: Mapping[str, str] | None = None,
                  timeout: Timeout | float | None | object = ...) -> Response:
        """Send a GET request and read the whole answer."""
        if self._pool.closed:
            raise RuntimeError(_CLOSED)
        times = self._timeout if timeout is ... else _timeout(timeout)
        try:
            answer = await self._pool.get(urljoin(self._base, url), times.times(), {**self._headers, **(headers or {})})
        except wire.WireError as exc:
            raise _translated(exc) from None
        return Response(answer)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._pool.close()

    async def __aenter__(self) -> AsyncClient:
        if self._pool.closed:
            raise RuntimeError("Cannot reopen a client instance, once it has been closed.")
        return self

    async def __aexit__(self, kind: type[BaseException] | None, exc: BaseException | None,
                        where: TracebackType | None) -> None:
        await self.aclose()


def get(url: str, *, timeout: float | None = 5.0) -> Response:
    """Send a GET request and block the thread until its answer is there."""
    parts = urlsplit(url)
    if parts.scheme != "http" or not parts.hostname:
        raise UnsupportedProtocol(f"this small client can ask http:// addresses only, not {url!r}")
    connection = http.client.HTTPConnection(parts.hostname, parts.port or 80, timeout=timeout)
    try:
        connection.request("GET", (parts.path or "/") + (f"?{parts.query}" if parts.query else ""), headers=_AGENT)
        got = connection.getresponse()
        headers = {name.lower(): value for name, value in got.getheaders()}
        return Response(wire.Answer(url, got.status, got.reason, headers, got.read()))
    except TimeoutError as exc:
        raise ReadTimeout(str(exc)) from None
    except http.client.HTTPException as exc:
        raise RemoteProtocolError(str(exc)) from None
    except OSError as exc:
        raise ConnectError(str(exc)) from None
    finally:
        connection.close()


_TIMEOUTS = {"pool": PoolTimeout, "connect": ConnectTimeout, "read": ReadTimeout}


def _translated(exc: wire.WireError) -> TransportError:
    match exc:
        case wire.TimedOut():
            return _TIMEOUTS[exc.operation](str(exc))
        case wire.ConnectFailed():
            return ConnectError(str(exc))
        case wire.Disconnected():
            return RemoteProtocolError(str(exc))
        case wire.Unsupported():
            return UnsupportedProtocol(str(exc))
    return ReadError(str(exc))


def _timeout(given: object) -> Timeout:
    return given if isinstance(given, Timeout) else Timeout(given)  # type: ignore[arg-type]


def _count(limit: int | None) -> int:
    return 1_000_000 if limit is None else limit
