"""HTTP/1.1 GET over asyncio streams: connections that are kept and used again.

It knows no library: as_httpx and as_aiohttp give it their faces and their errors.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import SplitResult, urlsplit


class WireError(Exception):
    """Anything that keeps an answer from arriving."""


class ConnectFailed(WireError):
    """Nobody listens there."""


class ReadFailed(WireError):
    """The connection was lost, or closed on this side, while an answer was expected."""


class Disconnected(WireError):
    """The server closed the connection before its answer was whole, or sent no HTTP."""


class TimedOut(WireError):
    """An operation took too long: `operation` is "pool", "connect" or "read"."""

    def __init__(self, operation: str) -> None:
        super().__init__(f"the time for {operation} is over")
        self.operation = operation


class Unsupported(WireError):
    """Not an address that this client can ask."""


@dataclass(frozen=True)
class Times:
    """How long one operation may take, in seconds; None for ever.

    read is for every single read: an answer that dribbles in may take many times as long.
    """

    pool: float | None = None
    connect: float | None = None
    read: float | None = None


@dataclass(frozen=True)
class Answer:
    """A whole answer; the names of headers are in small letters."""

    url: str
    status: int
    reason: str
    headers: Mapping[str, str]
    body: bytes


@dataclass
class _Connection:
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    read_time: float | None = None

    @property
    def usable(self) -> bool:
        return not self.writer.is_closing() and not self.reader.at_eof()

    async def line(self) -> bytes:
        async with _within(self.read_time, "read"):
            line = await self.reader.readline()
        if not line.endswith(b"\n"):
            raise Disconnected("the server ended the connection in the middle of its answer")
        return line.strip()

    async def some(self, most: int) -> bytes:
        async with _within(self.read_time, "read"):
            return await self.reader.read(most)

    async def exactly(self, size: int) -> bytes:
        body = b""
        while len(body) < size:
            part = await self.some(size - len(body))
            if not part:
                raise Disconnected("the server ended the connection in the middle of its answer")
            body += part
        return body

    async def rest(self) -> bytes:
        body = b""
        while part := await self.some(65536):
            body += part
        return body


@dataclass
class Pool:
    """Connections by server: at most `size` of them are in use, at most `keep` wait for more.

    While requests wait for a connection, more are kept: one for each of them.
    """

    size: int = 100
    keep: int = 20
    closed: bool = False
    _queued: int = 0
    _idle: dict[tuple[str, int], list[_Connection]] = field(default_factory=dict)
    _busy: set[asyncio.StreamWriter] = field(default_factory=set)
    _slots: asyncio.Semaphore = field(init=False)

    def __post_init__(self) -> None:
        self._slots = asyncio.Semaphore(self.size)

    async def get(self, url: str, times: Times, headers: Mapping[str, str]) -> Answer:
        """Ask for an address.  Raises WireError."""
        parts = _split(url)
        async with self._slot(times.pool):
            connection = await self._connect(parts, times)
            connection.read_time = times.read
            self._busy.add(connection.writer)
            try:
                answer = await _ask(connection, parts, headers)
            except (OSError, Disconnected) as exc:
                connection.writer.close()
                raise self._lost(exc) from None
            except BaseException:  # cancelled or too late: the answer that is still to come belongs to nobody
                connection.writer.close()
                raise
            finally:
                self._busy.discard(connection.writer)
            self._put_back(connection, parts, answer)
        return answer

    async def close(self) -> None:
        """Close every connection, also those that still wait for an answer."""
        self.closed = True
        idle = [connection.writer for kept in self._idle.values() for connection in kept]
        self._idle.clear()
        for writer in (*idle, *self._busy):
            writer.close()
        await asyncio.gather(*(writer.wait_closed() for writer in idle), return_exceptions=True)

    @asynccontextmanager
    async def _slot(self, seconds: float | None) -> AsyncIterator[None]:
        self._queued += 1
        try:
            async with _within(seconds, "pool"):
                await self._slots.acquire()
        finally:
            self._queued -= 1
        try:
            yield
        finally:
            self._slots.release()

    async def _connect(self, parts: SplitResult, times: Times) -> _Connection:
        idle = self._idle.get(_place(parts), [])
        while idle:
            if (connection := idle.pop()).usable:
                return connection
            connection.writer.close()
        try:
            async with _within(times.connect, "connect"):
                return _Connection(*await asyncio.open_connection(*_place(parts)))
        except OSError as exc:
            raise ConnectFailed(exc.strerror or str(exc)) from exc

    def _put_back(self, connection: _Connection, parts: SplitResult, answer: Answer) -> None:
        kept = sum(map(len, self._idle.values()))
        stays = connection.usable and answer.headers.get("connection", "").lower() != "close"
        if self.closed or kept >= self.keep + self._queued or not stays:
            connection.writer.close()
        else:
            self._idle.setdefault(_place(parts), []).append(connection)

    def _lost(self, exc: Exception) -> WireError:
        if self.closed:
            return ReadFailed("the client was closed while it waited for an answer")
        return exc if isinstance(exc, WireError) else ReadFailed(str(exc))


async def _ask(connection: _Connection, parts: SplitResult, headers: Mapping[str, str]) -> Answer:
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    lines = [f"GET {target} HTTP/1.1", f"Host: {parts.netloc}", *(f"{k}: {v}" for k, v in headers.items())]
    connection.writer.write("\r\n".join([*lines, "", ""]).encode("latin-1"))
    await connection.writer.drain()
    status, reason = _status(await connection.line())
    got: dict[str, str] = {}
    while line := await connection.line():
        name, _, value = line.decode("latin-1").partition(":")
        got[name.lower()] = value.strip()
    return Answer(parts.geturl(), status, reason, got, await _body(connection, status, got))


def _status(line: bytes) -> tuple[int, str]:
    version, _, rest = line.decode("latin-1").partition(" ")
    number, _, reason = rest.partition(" ")
    if not version.startswith("HTTP/") or not number.isdigit():
        raise Disconnected("what the server sent is not HTTP")
    return int(number), reason


async def _body(connection: _Connection, status: int, headers: Mapping[str, str]) -> bytes:
    if status in (204, 304):
        return b""
    if headers.get("transfer-encoding", "").lower() == "chunked":
        return await _chunks(connection)
    if (size := headers.get("content-length")) is not None:
        return await connection.exactly(int(size))
    body = await connection.rest()
    connection.writer.close()  # its end was the end of the answer
    return body


async def _chunks(connection: _Connection) -> bytes:
    body = b""
    while size := int((await connection.line()).partition(b";")[0], 16):
        body += await connection.exactly(size)
        await connection.line()
    while await connection.line():  # trailers
        pass
    return body


def _split(url: str) -> SplitResult:
    parts = urlsplit(url)
    if parts.scheme != "http" or not parts.hostname:
        raise Unsupported(f"this small client can ask http:// addresses only, not {url!r}")
    return parts


def _place(parts: SplitResult) -> tuple[str, int]:
    return parts.hostname or "", parts.port or 80


@asynccontextmanager
async def _within(seconds: float | None, operation: str) -> AsyncIterator[None]:
    try:
        async with asyncio.timeout(seconds):
            yield
    except TimeoutError as exc:
        if isinstance(exc, OSError) and exc.errno:
            raise  # the network's own
        raise TimedOut(operation) from None
