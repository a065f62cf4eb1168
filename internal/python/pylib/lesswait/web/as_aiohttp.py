"""A small client in aiohttp's place: the few of its names that the lessons use.

It behaves as aiohttp does where the lessons look: one session shares its connections, at most
100 at a time; the timeout is one for the whole request, 5 minutes; reading a body is awaited.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Generator, Mapping
from types import TracebackType
from typing import Any
from urllib.parse import urljoin

from . import wire

__version__ = "built in"
_AGENT = {"User-Agent": "lesswait", "Accept": "*/*", "Accept-Encoding": "identity"}


class ClientError(Exception):
    """What a request can fail with."""


class ClientConnectionError(ClientError):
    """The connection failed."""


class ClientConnectorError(ClientConnectionError, OSError):
    """There was no connection to be had."""


class ServerDisconnectedError(ClientConnectionError):
    """The server hung up."""


class InvalidURL(ClientError, ValueError):
    """Not an address that can be asked."""


class ClientResponseError(ClientError):
    """An answer with an error status, raised by raise_for_status()."""

    def __init__(self, url: str, status: int, message: str) -> None:
        super().__init__(f"{status}, message={message!r}, url={url!r}")
        self.url, self.status, self.message = url, status, message


class ContentTypeError(ClientResponseError):
    """json() of what does not call itself JSON."""


class ClientTimeout:
    """Seconds for a whole request; None for no limit."""

    def __init__(self, total: float | None = None) -> None:
        self.total = total


class TCPConnector:
    """How many connections there may be; 0 for any number."""

    def __init__(self, limit: int = 100) -> None:
        self.limit = limit


class ClientResponse:
    """An answer, whatever its status."""

    def __init__(self, answer: wire.Answer) -> None:
        self.status = answer.status
        self.reason = answer.reason
        self.headers = dict(answer.headers)
        self.url = answer.url
        self._body = answer.body

    @property
    def ok(self) -> bool:
        """Whether the status is below 400."""
        return self.status < 400

    async def read(self) -> bytes:
        """The body."""
        return self._body

    async def text(self) -> str:
        """The body as text."""
        return self._body.decode("utf-8", "replace")

    async def json(self, *, content_type: str | None = "application/json") -> Any:
        """The body read as JSON; raises ContentTypeError where the server calls it something else."""
        kind = self.headers.get("content-type", "").partition(";")[0].strip()
        if content_type is not None and kind != content_type:
            message = f"Attempt to decode JSON with unexpected mimetype: {kind}"
            raise ContentTypeError(self.url, self.status, message)
        return json.loads(self._body)

    def raise_for_status(self) -> None:
        """Raise ClientResponseError if the status is 400 or more."""
        if not self.ok:
            raise ClientResponseError(self.url, self.status, self.reason)

    def release(self) -> None:
        """Nothing is left to be done: the body was read."""

    async def __aenter__(self) -> ClientResponse:
        return self

    async def __aexit__(self, *exc: object) -> None:
        self.release()


class _Request:
    """What session.get() returns: to be awaited, or entered with `async with`."""

    def __init__(self, session: ClientSession, url: str, timeout: ClientTimeout) -> None:
        self._session, self._url, self._timeout = session, url, timeout

    def __await__(self) -> Generator[Any, None, ClientResponse]:
        return self._session._send(self._url, self._timeout).__await__()

    async def __aenter__(self) -> ClientResponse:
        return await self

    async def __aexit__(self, *exc: object) -> None:
        pass


class ClientSession:
    """Sends requests over connections that all of them share."""

    def __init__(self, base_url: str = "", *, connector: TCPConnector | None = None,
                 timeout: ClientTimeout | None = None, raise_for_status: bool = False,
                 headers: Mapping[str, str] | None = None) -> None:
        limit = (connector or TCPConnector()).limit or 1_000_000
        self._base = base_url
        self._pool = wire.Pool(limit, limit)
        self._timeout = timeout or ClientTimeout(total=300)
        self._raise = raise_for_status
        self._headers = {**_AGENT, **(headers or {})}

    @property
    def closed(self) -> bool:
        """Whether it was closed."""
        return self._pool.closed

    def get(self, url: str, *, timeout: ClientTimeout | None = None) -> _Request:
        """A GET request, sent when it is awaited or entered."""
        return _Request(self, urljoin(self._base, url), timeout or self._timeout)

    async def close(self) -> None:
        """Close the connections."""
        await self._pool.close()

    async def __aenter__(self) -> ClientSession:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, exc: BaseException | None,
                        where: TracebackType | None) -> None:
        await self.close()

    async def _send(self, url: str, timeout: ClientTimeout) -> ClientResponse:
        if self._pool.closed:
            raise RuntimeError("Session is closed")
        try:
            async with asyncio.timeout(timeout.total):
                response = ClientResponse(await self._pool.get(url, wire.Times(), self._headers))
        except wire.WireError as exc:
            raise _translated(exc) from None
        if self._raise:
            response.raise_for_status()
        return response


def _translated(exc: wire.WireError) -> ClientError:
    match exc:
        case wire.ConnectFailed():
            return ClientConnectorError(str(exc))
        case wire.Disconnected():
            return ServerDisconnectedError(str(exc))
        case wire.Unsupported():
            return InvalidURL(str(exc))
    return ClientConnectionError(str(exc))
