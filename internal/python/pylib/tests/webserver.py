"""A server for the tests of the small clients: each request gets the bytes that stand for its path."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator


class Server:
    """Sends `answers[path]`, in parts; None hangs up, an empty bytes waits until `go` is set."""

    def __init__(self, answers: dict[str, list[bytes | None]]) -> None:
        self.answers = answers
        self.connections = 0
        self.active = self.peak = 0
        self.heads: list[bytes] = []
        self.go = asyncio.Event()
        self.base = ""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, request after request."""
        self.connections += 1
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            while not writer.is_closing():
                await self._answer(await reader.readuntil(b"\r\n\r\n"), writer)
        writer.close()

    async def _answer(self, head: bytes, writer: asyncio.StreamWriter) -> None:
        self.heads.append(head)
        self.active += 1
        self.peak = max(self.peak, self.active)
        try:
            for part in self.answers[head.split()[1].decode()]:
                if part is None:
                    writer.close()
                elif part:
                    writer.write(part)
                    await writer.drain()
                else:
                    await self.go.wait()
        finally:
            self.active -= 1


@contextlib.asynccontextmanager
async def serving(answers: dict[str, list[bytes | None]]) -> AsyncIterator[Server]:
    """A server for as long as the block lasts."""
    server = Server(answers)
    listening = await asyncio.start_server(server.serve, "127.0.0.1", 0)
    server.base = "http://127.0.0.1:%d" % listening.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        server.go.set()
        listening.close()


def whole(body: bytes, status: str = "200 OK", *headers: str) -> bytes:
    """An answer with its length."""
    head = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers, "", ""]
    return "\r\n".join(head).encode() + body


def chunked(*parts: bytes) -> bytes:
    """An answer in chunks."""
    chunks = b"".join(b"%x;ext=1\r\n%b\r\n" % (len(part), part) for part in parts)
    return b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks + b"0\r\nTrailer: x\r\n\r\n"
