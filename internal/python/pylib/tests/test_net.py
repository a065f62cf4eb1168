"""Connections in memory: exact times, and the errors and ends of real ones."""

from __future__ import annotations

import asyncio
import socket
import time
import unittest
from typing import Any

from running import run

Handler = Any


async def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while line := await reader.readline():
        await asyncio.sleep(0.1)
        writer.write(line.upper())
        await writer.drain()
    writer.close()


def round_trip() -> Any:
    log: list[Any] = []

    def note(what: Any) -> None:
        log.append([what, time.monotonic_ns() // 1_000_000])

    async def main() -> None:
        async with await asyncio.start_server(echo, "localhost", 8000) as server:
            note(server.sockets[0].getsockname()[1])
            reader, writer = await asyncio.open_connection("api.test", 8000)
            note("connected")
            for word in (b"one\n", b"two\n"):
                writer.write(word)
                await writer.drain()
                note((await reader.readline()).decode())
            note(writer.get_extra_info("peername")[1])
            writer.close()
            await writer.wait_closed()
            note("closed")
        note("server closed")

    asyncio.run(main())
    return log


def many_clients() -> Any:
    async def client(n: int) -> str:
        reader, writer = await asyncio.open_connection("127.0.0.1", 8000)
        writer.write(f"{n}\n".encode())
        line = await reader.readline()
        writer.close()
        return line.decode().strip()

    async def main() -> Any:
        server = await asyncio.start_server(echo, "127.0.0.1", 8000)
        results = await asyncio.gather(*(client(n) for n in range(50)))
        server.close()
        await server.wait_closed()
        return results == [str(n) for n in range(50)]

    return asyncio.run(main()), time.monotonic()


def greeting() -> Any:
    """The server speaks first: its words arrive with the connection, not before it."""

    async def greet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"hello\n")
        writer.close()

    async def main() -> Any:
        await asyncio.start_server(greet, port=9000)
        reader, _ = await asyncio.open_connection("::1", 9000)
        return (await reader.read()).decode(), time.monotonic()

    return asyncio.run(main())


def failures() -> Any:
    async def attempt(call: Any) -> Any:
        before = time.monotonic_ns()
        try:
            await call
        except Exception as exc:
            return type(exc).__name__, str(exc), (time.monotonic_ns() - before) // 1_000_000
        return None

    async def main() -> Any:
        await asyncio.start_server(echo, "localhost", 8000)
        loop = asyncio.get_running_loop()
        return [await attempt(asyncio.open_connection("localhost", 1)),
                await attempt(asyncio.open_connection("example.com", 80)),
                await attempt(loop.getaddrinfo("nowhere.example", 80)),
                await attempt(asyncio.start_server(echo, "localhost", 8000)),
                await attempt(asyncio.open_connection("localhost", 8000, ssl=True)),
                await attempt(asyncio.wait_for(asyncio.open_connection("localhost", 8000), 0.015)),
                (await loop.getaddrinfo("api.test", 80))[0][4]]

    return asyncio.run(main())


def half_close() -> Any:
    async def total(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(str(len(await reader.read())).encode())
        await writer.drain()
        writer.close()

    async def main() -> Any:
        await asyncio.start_server(total, "localhost", 8000)
        reader, writer = await asyncio.open_connection("localhost", 8000)
        writer.write(b"x" * 1_000)
        writer.write_eof()
        answer = (await reader.read()).decode()
        return answer, reader.at_eof(), time.monotonic()

    return asyncio.run(main())


def backpressure() -> Any:
    """A writer of a megabyte is as slow as its reader."""

    async def slow(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while await reader.read(64 * 1024):
            await asyncio.sleep(1)
        writer.close()

    async def main() -> Any:
        await asyncio.start_server(slow, "localhost", 8000, limit=32 * 1024)
        _, writer = await asyncio.open_connection("localhost", 8000)
        most = 0
        for _ in range(16):
            writer.write(b"x" * 64 * 1024)
            most = max(most, writer.transport.get_write_buffer_size())
            await writer.drain()
        return most <= 256 * 1024, time.monotonic() > 8, writer.transport.get_write_buffer_limits()

    return asyncio.run(main())


def reset() -> Any:
    async def rude(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readline()
        writer.transport.abort()

    async def main() -> Any:
        await asyncio.start_server(rude, "localhost", 8000)
        reader, writer = await asyncio.open_connection("localhost", 8000)
        writer.write(b"hi\n")
        try:
            await reader.read()
        except ConnectionResetError as exc:
            return exc.errno is not None, time.monotonic()
        return None

    return asyncio.run(main())


def writing_to_the_closed() -> Any:
    async def leave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.close()

    async def main() -> Any:
        await asyncio.start_server(leave, "localhost", 8000)
        reader, writer = await asyncio.open_connection("localhost", 8000)
        end = await reader.read()
        written = 0
        try:
            while True:
                writer.write(b"x")
                await writer.drain()
                written += 1
                await asyncio.sleep(0.01)
        except ConnectionError as exc:
            return end.decode(), written < 5, type(exc).__name__

    return asyncio.run(main())


def serve_forever() -> Any:
    async def main() -> Any:
        server = await asyncio.start_server(echo, "localhost", 8000, start_serving=False)
        before = server.is_serving()
        task = asyncio.create_task(server.serve_forever())
        await asyncio.sleep(1)
        during = server.is_serving()
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            return before, during, server.is_serving(), server.sockets

    return asyncio.run(main())


def between_loops() -> Any:
    """A server in one thread's loop, its client in another's."""
    import threading

    ready, stop = threading.Event(), []

    async def serve() -> None:
        async with await asyncio.start_server(echo, "localhost", 8000):
            stop.append((asyncio.get_running_loop(), done := asyncio.Event()))
            ready.set()
            await done.wait()

    async def ask() -> Any:
        reader, writer = await asyncio.open_connection("localhost", 8000)
        writer.write(b"hi\n")
        line = await reader.readline()
        writer.close()
        await writer.wait_closed()
        return line.decode()

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    ready.wait()
    answer = asyncio.run(ask())
    loop, done = stop[0]
    loop.call_soon_threadsafe(done.set)
    thread.join()
    return answer, time.monotonic()


def buffered() -> Any:
    class Buffered(asyncio.BufferedProtocol):
        def __init__(self) -> None:
            self.buffer, self.seen, self.done = bytearray(4), b"", asyncio.get_running_loop().create_future()

        def get_buffer(self, sizehint: int) -> bytearray:
            return self.buffer

        def buffer_updated(self, nbytes: int) -> None:
            self.seen += bytes(self.buffer[:nbytes])

        def eof_received(self) -> None:
            self.done.set_result(self.seen.decode())

    async def hello(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"hello world")
        writer.close()

    async def main() -> Any:
        await asyncio.start_server(hello, "localhost", 8000)
        _, protocol = await asyncio.get_running_loop().create_connection(Buffered, "localhost", 8000)
        return await protocol.done

    return asyncio.run(main())


def real_sockets() -> Any:
    """Sockets that the program brings along are real."""

    async def main() -> Any:
        ours, theirs = socket.socketpair()
        reader, writer = await asyncio.open_connection(sock=ours)
        theirs.sendall(b"real\n")
        line = await reader.readline()
        writer.close()
        await writer.wait_closed()
        theirs.close()
        return line.decode()

    return asyncio.run(main())


class Times(unittest.TestCase):
    def test_are_exact(self) -> None:
        self.assertEqual(run(round_trip).value, [
            [8000, 0], ["connected", 20], ["ONE\n", 140], ["TWO\n", 260], [8000, 260],
            ["closed", 260], ["server closed", 270]])

    def test_do_not_depend_on_the_number_of_clients(self) -> None:
        self.assertEqual(run(many_clients).value, [True, 0.15])

    def test_a_server_may_speak_first(self) -> None:
        self.assertEqual(run(greeting).value, ["hello\n", 0.02])

    def test_between_two_loops(self) -> None:
        answer, now = run(between_loops).value
        self.assertEqual((answer, now), ("HI\n", 0.15))


class Failures(unittest.TestCase):
    def test_are_those_of_sockets(self) -> None:
        refused, unknown, lookup, taken, tls, late, found = run(failures).value
        self.assertEqual(refused[0::2], ["ConnectionRefusedError", 20])
        self.assertIn("Connect call failed ('127.0.0.1', 1)", refused[1])
        self.assertEqual(unknown[0::2], ["gaierror", 20])
        self.assertEqual(lookup[0], "gaierror")
        self.assertEqual(taken[0], "OSError")
        self.assertIn("address already in use", taken[1])
        self.assertEqual(tls[0], "NotImplementedError")
        self.assertEqual(late[0::2], ["TimeoutError", 15])
        self.assertEqual(found, ["127.0.0.1", 80])

    def test_reset(self) -> None:
        self.assertEqual(run(reset).value, [True, 0.04])

    def test_writing_to_one_that_left(self) -> None:
        self.assertEqual(run(writing_to_the_closed).value, ["", True, "ConnectionResetError"])


class Streams(unittest.TestCase):
    def test_half_close(self) -> None:
        self.assertEqual(run(half_close).value, ["1000", True, 0.04])

    def test_backpressure(self) -> None:
        self.assertEqual(run(backpressure).value, [True, True, [16 * 1024, 64 * 1024]])

    def test_serve_forever(self) -> None:
        self.assertEqual(run(serve_forever).value, [False, True, False, []])

    def test_buffered_protocols(self) -> None:
        self.assertEqual(run(buffered).value, "hello world")

    def test_a_socket_of_ones_own_is_real(self) -> None:
        self.assertEqual(run(real_sockets).value, "real\n")
