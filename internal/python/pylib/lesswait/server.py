"""A server on the network in memory, with the behaviour of asyncio's own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from .transport import FakeSocket, MemoryTransport


class Server(asyncio.AbstractServer):
    """Listens on one port.  Named as asyncio's, so that waits are described alike."""

    def __init__(self, loop: Any, factory: Callable[[], asyncio.BaseProtocol], port: int,
                 ports: dict[int, Server]) -> None:
        self._loop, self._factory, self._port, self._ports = loop, factory, port, ports
        self._closed = False
        self._clients: dict[MemoryTransport, None] = {}
        self._waiters: list[asyncio.Future[None]] | None = []
        self._forever: asyncio.Future[None] | None = None
        self._socket = FakeSocket(("127.0.0.1", port), None)

    def __repr__(self) -> str:
        return f"<Server sockets={self.sockets!r}>"

    # -- connections, called by the net --------------------------------------------------

    def begin(self) -> None:
        """Take the port."""
        self._ports[self._port] = self

    def accept(self, transport: MemoryTransport) -> None:
        """A client has connected."""
        if transport.loop is self._loop and asyncio._get_running_loop() is self._loop:
            self._serve(transport)
        else:
            self._loop.call_soon_threadsafe(self._serve, transport)

    def _serve(self, transport: MemoryTransport) -> None:
        self._clients[transport] = None
        transport.on_lost = self._forget
        transport.begin(self._factory())

    def _forget(self, transport: MemoryTransport) -> None:
        self._clients.pop(transport, None)
        self._wake_if_over()

    def _wake_if_over(self) -> None:
        if self._closed and not self._clients and self._waiters is not None:
            waiters, self._waiters = self._waiters, None
            for waiter in waiters:
                if not waiter.done():
                    waiter.set_result(None)

    # -- what a program uses ----------------------------------------------------------------

    @property
    def sockets(self) -> tuple[FakeSocket, ...]:
        """The listening socket, for its getsockname(); none once the server is closed."""
        return () if self._closed else (self._socket,)

    def get_loop(self) -> Any:
        """The loop that the server belongs to."""
        return self._loop

    def is_serving(self) -> bool:
        """Whether new connections are accepted."""
        return self._ports.get(self._port) is self

    def close(self) -> None:
        """Accept no more connections; those that are open stay open."""
        if self._closed:
            return
        self._closed = True
        if self.is_serving():
            del self._ports[self._port]
        if self._forever is not None and not self._forever.done():
            self._forever.cancel()
        self._wake_if_over()

    def close_clients(self) -> None:
        """Close every open connection."""
        for transport in list(self._clients):
            transport.close()

    def abort_clients(self) -> None:
        """Reset every open connection."""
        for transport in list(self._clients):
            transport.abort()

    async def start_serving(self) -> None:
        """Accept connections, if the server was made not to."""
        if not self._closed:
            self.begin()
        await asyncio.sleep(0)

    async def serve_forever(self) -> None:
        """Accept connections until this is cancelled."""
        if self._forever is not None:
            raise RuntimeError(f"server {self!r} is already being awaited on serve_forever()")
        if self._closed:
            raise RuntimeError(f"server {self!r} is closed")
        self.begin()
        self._forever = self._loop.create_future()
        try:
            await self._forever
        except asyncio.CancelledError:
            self.close()
            await self.wait_closed()
            raise
        finally:
            self._forever = None

    async def wait_closed(self) -> None:
        """Wait until the server is closed and its last connection is gone."""
        if self._waiters is None:
            return
        waiter = self._loop.create_future()
        self._waiters.append(waiter)
        await waiter
