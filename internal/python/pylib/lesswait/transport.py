"""The two ends of a connection in memory.

An end holds what has been written and not yet been read at the other end, so a slow
reader makes the writer's drain() wait, as TCP does.
"""

from __future__ import annotations

import asyncio
import collections
import errno
import os
import socket
from collections.abc import Callable, Iterable
from typing import Any

Address = tuple[str, int]
_HIGH_WATER = 64 * 1024  # bytes on the way at which a writer is asked to pause
_EOF = b""


class FakeSocket:
    """Enough of a socket for code that looks at one; "is it readable?" polls a real descriptor."""

    family, type, proto = socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP

    def __init__(self, here: Address, there: Address | None) -> None:
        self._here, self._there = here, there
        self._pair: tuple[socket.socket, socket.socket] | None = None

    def __repr__(self) -> str:
        return f"<socket laddr={self._here!r}, raddr={self._there!r}>"

    def getsockname(self) -> Address:
        """The address of this end."""
        return self._here

    def getpeername(self) -> Address:
        """The address of the other end; OSError for a listening socket."""
        if self._there is None:
            raise OSError(errno.ENOTCONN, os.strerror(errno.ENOTCONN))
        return self._there

    def setsockopt(self, *args: Any) -> None:
        """Accept any option."""

    def getsockopt(self, *args: Any) -> int:
        """No option is set."""
        return 0

    def fileno(self) -> int:
        """A real descriptor, readable once the other end has hung up."""
        if self._pair is None:
            self._pair = socket.socketpair()
        return self._pair[0].fileno()

    def hang_up(self) -> None:
        """Make the descriptor readable."""
        if self._pair is not None:
            self._pair[1].close()


class MemoryTransport(asyncio.Transport):
    """One end of a connection.  latency is in seconds, one way."""

    def __init__(self, loop: Any, latency: float, here: Address, there: Address) -> None:
        self._socket = FakeSocket(here, there)
        super().__init__({"socket": self._socket, "sockname": here, "peername": there})
        self.loop = loop
        self.peer: MemoryTransport | None = None
        self.on_lost: Callable[[MemoryTransport], None] = lambda transport: None
        self._latency = latency
        self._protocol: Any = None
        self._inbox: collections.deque[bytes] = collections.deque()
        self._on_the_way = 0
        self._high, self._low = _HIGH_WATER, _HIGH_WATER // 4
        self._reading, self._writing_paused = True, False
        self._closing = self._lost = self._eof_written = self._eof_seen = False

    def __repr__(self) -> str:
        state = "closed" if self._lost else "closing" if self._closing else "open"
        return f"<MemoryTransport {state} {self._extra['sockname']} to {self._extra['peername']}>"

    def begin(self, protocol: asyncio.BaseProtocol) -> None:
        """The connection is made, as far as this end knows."""
        self._protocol = protocol
        self._protocol.connection_made(self)
        self.loop.call_soon(self._flush)

    def _send(self, receive: Callable[..., None], *args: Any) -> None:
        """Let the other end receive something after the latency."""
        assert self.peer is not None
        loop = self.peer.loop
        if loop.is_closed():
            return
        if loop is self.loop:
            loop.call_later(self._latency, receive, *args)
        else:
            loop.call_soon_threadsafe(loop.call_later, self._latency, receive, *args)

    # -- writing -------------------------------------------------------------------------

    def write(self, data: bytes | bytearray | memoryview) -> None:
        """Send data; it is dropped, as asyncio drops it, once the connection is lost."""
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError("data argument must be a bytes, bytearray, or memoryview object, "
                            f"not {type(data).__name__!r}")
        if self._eof_written and not self._closing:
            raise RuntimeError("Cannot call write() after write_eof()")
        if self._closing or not len(data) or self.peer is None:
            return
        packet = bytes(data)
        self._on_the_way += len(packet)
        self._send(self.peer._receive, packet)
        self._pause_if_full()

    def writelines(self, list_of_data: Iterable[Any]) -> None:
        """Send several pieces at once."""
        self.write(b"".join(list_of_data))

    def write_eof(self) -> None:
        """Say that nothing more will be written; the other direction stays open."""
        if not self._eof_written and not self._closing and self.peer is not None:
            self._eof_written = True
            self._send(self.peer._receive, _EOF)

    def can_write_eof(self) -> bool:
        """Half of a connection can be closed."""
        return True

    def get_write_buffer_size(self) -> int:
        """Bytes written and not yet read at the other end."""
        return self._on_the_way

    def get_write_buffer_limits(self) -> tuple[int, int]:
        """The low and the high mark, in bytes."""
        return self._low, self._high

    def set_write_buffer_limits(self, high: int | None = None, low: int | None = None) -> None:
        """Set the marks between which a writer is paused, in bytes."""
        if high is None:
            high = _HIGH_WATER if low is None else 4 * low
        if low is None:
            low = high // 4
        if not high >= low >= 0:
            raise ValueError(f"high ({high!r}) must be >= low ({low!r}) must be >= 0")
        self._high, self._low = high, low
        self._pause_if_full()

    def _pause_if_full(self) -> None:
        if self._on_the_way > self._high and not self._writing_paused and self._protocol is not None:
            self._writing_paused = True
            self._protocol.pause_writing()

    def _was_read(self, size: int) -> None:
        """The other end has read that many bytes."""
        self._on_the_way -= size
        if self._writing_paused and self._on_the_way <= self._low and not self._lost:
            self._writing_paused = False
            self._protocol.resume_writing()

    # -- reading -------------------------------------------------------------------------------

    def _receive(self, packet: bytes) -> None:
        if self._lost:
            if packet and self.peer is not None:
                self._send(self.peer._reset)  # as a machine answers data for a closed socket
            return
        self._inbox.append(packet)
        self._flush()

    def _flush(self) -> None:
        """Hand over what has arrived, as far as the protocol wants to read."""
        while self._inbox and self._reading and not self._lost and self._protocol is not None:
            packet = self._inbox.popleft()
            if packet is _EOF:
                self._receive_eof()
                continue
            if self.peer is not None:
                self.peer._was_read(len(packet))
            if not self._closing:
                self._hand_over(packet)

    def _hand_over(self, packet: bytes) -> None:
        if not isinstance(self._protocol, asyncio.BufferedProtocol):
            self._protocol.data_received(packet)
            return
        while packet:
            buffer = self._protocol.get_buffer(len(packet))
            size = min(len(buffer), len(packet))
            buffer[:size] = packet[:size]
            self._protocol.buffer_updated(size)
            packet = packet[size:]

    def _receive_eof(self) -> None:
        self._eof_seen = True
        self._socket.hang_up()
        if not self._closing and not self._protocol.eof_received():
            self.close()

    def pause_reading(self) -> None:
        """Leave what arrives where it is."""
        self._reading = False

    def resume_reading(self) -> None:
        """Go on reading."""
        if not self._reading:
            self._reading = True
            self.loop.call_soon(self._flush)

    def is_reading(self) -> bool:
        """Whether data is handed to the protocol."""
        return self._reading and not self._closing

    # -- the end ---------------------------------------------------------------------------------

    def is_closing(self) -> bool:
        """Whether the connection is closed, or about to be."""
        return self._closing

    def close(self) -> None:
        """Close this end; what was written still arrives."""
        if not self._closing:
            self.write_eof()
            self._closing = True
            self.loop.call_soon(self._lose, None)

    def abort(self) -> None:
        """Close this end at once; the other end sees a reset."""
        if not self._lost:
            self._closing = True
            if self.peer is not None:
                self._send(self.peer._reset)
            self.loop.call_soon(self._lose, None)

    def _reset(self) -> None:
        self._closing = True
        self._lose(ConnectionResetError(errno.ECONNRESET, os.strerror(errno.ECONNRESET)))

    def _lose(self, exc: Exception | None) -> None:
        if self._lost:
            return
        self._lost = True
        self._socket.hang_up()
        if self._protocol is not None:
            self._protocol.connection_lost(exc)
        self.on_lost(self)

    def set_protocol(self, protocol: asyncio.BaseProtocol) -> None:
        """Hand over to another protocol."""
        self._protocol = protocol

    def get_protocol(self) -> asyncio.BaseProtocol:
        """The protocol in charge."""
        protocol: asyncio.BaseProtocol = self._protocol
        return protocol


def join(client_loop: Any, server_loop: Any, latency: float, here: Address,
         there: Address) -> tuple[MemoryTransport, MemoryTransport]:
    """Make a connection: its client's end at `here`, its server's end at `there`."""
    client = MemoryTransport(client_loop, latency, here, there)
    server = MemoryTransport(server_loop, latency, there, here)
    client.peer, server.peer = server, client
    return client, server
