"""A network in memory: connections between tasks of one process, in exact virtual time.

No sockets and no ports of the machine.  A packet takes 10 ms one way, so connecting takes
20 ms.  The names that exist are localhost, 127.0.0.1, ::1 and whatever ends in .test.
"""

from __future__ import annotations

import asyncio
import errno
import os
import socket
from collections.abc import Callable, Iterable
from typing import Any

from .server import Server
from .transport import Address, MemoryTransport, join

LATENCY = 0.010  # seconds one way
_HOSTS = frozenset({"localhost", "127.0.0.1", "::1", "0.0.0.0", "::", ""})
_FIRST_FREE_PORT = 49152

Factory = Callable[[], asyncio.BaseProtocol]


def known(host: Any) -> bool:
    """Whether a host of this name exists."""
    name = host.decode() if isinstance(host, bytes) else str(host)
    return name in _HOSTS or name.lower().rstrip(".").endswith(".test")


class VirtualNet:
    """The ports that are listened on, and the way to them."""

    def __init__(self, latency: float = LATENCY) -> None:
        self.latency = latency
        self._servers: dict[int, Server] = {}
        self._last_port = _FIRST_FREE_PORT - 1

    # -- connecting ------------------------------------------------------------------

    async def lookup(self, host: Any, port: Any) -> list[tuple[Any, ...]]:
        """What getaddrinfo() gives for a host that exists; raises socket.gaierror after a
        round trip for one that doesn't."""
        if host is not None and not known(host):
            await asyncio.sleep(2 * self.latency)
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return [(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", ("127.0.0.1", int(port or 0)))]

    async def connect(self, loop: Any, factory: Factory, host: Any, port: Any,
                      tls: bool = False) -> tuple[MemoryTransport, asyncio.BaseProtocol]:
        """Connect to a server.  The server's side begins after 10 ms, the client's after 20.

        Raises socket.gaierror for an unknown host, ConnectionRefusedError where nobody listens.
        """
        _refuse_tls(tls)
        await self.lookup(host, port)
        port = int(port)
        there: Address = ("127.0.0.1", port)
        here: Address = ("127.0.0.1", self._free_port())
        arrived: asyncio.Future[MemoryTransport] = loop.create_future()
        loop.call_later(self.latency, self._knock, loop, here, there, arrived)
        try:
            server_side = await arrived
        except ConnectionRefusedError as exc:
            raise OSError(exc.errno, f"Connect call failed {there!r}") from None
        client_side = server_side.peer
        assert client_side is not None
        protocol = factory()
        client_side.begin(protocol)
        return client_side, protocol

    def _knock(self, loop: Any, here: Address, there: Address, arrived: asyncio.Future[Any]) -> None:
        """The first packet reaches the server's side; its answer takes as long again."""
        server = self._servers.get(there[1])
        if server is None:
            refused = ConnectionRefusedError(errno.ECONNREFUSED, os.strerror(errno.ECONNREFUSED))
            loop.call_later(self.latency, _unless_done, arrived.set_exception, arrived, refused)
            return
        client, accepted = join(loop, server.get_loop(), self.latency, here, there)
        loop.call_later(self.latency, _unless_done, arrived.set_result, arrived, accepted)
        arrived.add_done_callback(lambda done: client.abort() if done.cancelled() else None)
        server.accept(accepted)

    # -- listening --------------------------------------------------------------------------

    def listen(self, loop: Any, factory: Factory, host: Any, port: Any, start: bool = True,
               tls: bool = False) -> Server:
        """Listen on a port, 0 or None for a free one; raises OSError as bind() does."""
        _refuse_tls(tls)
        for name in _names(host):
            if not known(name):
                raise OSError(errno.EADDRNOTAVAIL, f"error while attempting to bind on address {(name, port)!r}: "
                              "cannot assign requested address")
        number = int(port) if port else self._free_port()
        if number in self._servers:
            raise OSError(errno.EADDRINUSE, f"error while attempting to bind on address {('127.0.0.1', number)!r}: "
                          "address already in use")
        server = Server(loop, factory, number, self._servers)
        if start:
            server.begin()
        return server

    def _free_port(self) -> int:
        self._last_port += 1
        return self._last_port


def _names(host: Any) -> Iterable[Any]:
    if host is None:
        return ()
    return (host,) if isinstance(host, (str, bytes)) else host


def _unless_done(settle: Callable[[Any], None], future: asyncio.Future[Any], value: Any) -> None:
    if not future.done():
        settle(value)


def _refuse_tls(tls: bool) -> None:
    if tls:
        raise NotImplementedError("TLS does not exist on the virtual clock's network: connect without ssl")
