"""Blocking calls in real time: which count, and what is told of them.  No durations here."""

from __future__ import annotations

import unittest
from typing import Any

from living import Recording, run


def blocks(recording: Recording) -> list[Any]:
    """(what, line, thread, loop) of every block."""
    return [(b["what"], b["line"], b.get("thread"), b["loop"]) for b in recording.named("block.begin")]


def real(source: str, **request: Any) -> Recording:
    """Run a program in real time; every block that began has ended."""
    recording = run(source, clock="real", trace="calls", **request)
    if recording.verdict["error"] is not None:
        raise AssertionError(recording.err)
    if len(recording.of("block.begin")) != len(recording.of("block.end")):
        raise AssertionError("a block has not ended")
    return recording


class Calls(unittest.TestCase):
    def test_sleep(self) -> None:
        recording = real("""\
            import time
            from time import sleep
            time.sleep(0.001)
            def nap(): sleep(0.002)
            nap()
        """)
        self.assertEqual(blocks(recording), [("time.sleep(0.001)", 3, None, False), ("time.sleep(0.002)", 4, None, False)])
        self.assertEqual([b.get("call") for b in recording.named("block.begin")], [None, "K1"])

    def test_inside_a_loop_it_holds_the_loop(self) -> None:
        recording = real("""\
            import asyncio, time
            async def main():
                time.sleep(0.001)
                await asyncio.sleep(0.001)
                await asyncio.to_thread(time.sleep, 0.001)
            asyncio.run(main())
        """)
        self.assertEqual(blocks(recording), [("time.sleep(0.001)", 3, None, True)])
        self.assertEqual(recording.named("block.begin")[0]["task"], "T1")

    def test_in_a_thread_of_the_learners(self) -> None:
        recording = real("""\
            import asyncio, time
            def work(): time.sleep(0.001)
            async def main(): await asyncio.to_thread(work)
            asyncio.run(main())
        """)
        self.assertEqual(blocks(recording), [("time.sleep(0.001)", 2, "asyncio_0", False)])

    def test_sockets(self) -> None:
        recording = real("""\
            import socket, threading
            a, b = socket.socketpair()
            a.settimeout(5)
            a.sendall(b"x")
            a.setblocking(False)
            a.sendall(b"y")
            b.settimeout(5)
            b.recv(2)
            server = socket.create_server(("127.0.0.1", 0))
            client = socket.create_connection(server.getsockname())
            made, _ = server.accept()
            made.sendall(b"line\\n")
            client.makefile("rb").readline()
            for s in (a, b, server, client, made): s.close()
        """)
        self.assertEqual(blocks(recording), [
            ("socket.sendall()", 4, None, False), ("socket.recv()", 8, None, False),
            ("create_connection()", 10, None, False), ("create_connection()", 10, None, False),
            ("socket.accept()", 11, None, False),
            ("socket.sendall()", 12, None, False), ("SocketIO.readinto()", 13, None, False),
        ])  # fmt: skip

    def test_threads_and_locks(self) -> None:
        recording = real("""\
            import threading
            from concurrent.futures import ThreadPoolExecutor
            lock, go = threading.Lock(), threading.Event()
            lock.acquire()
            def work(): go.wait(); lock.release()
            t = threading.Thread(target=work, name="w")
            t.start()
            go.set()
            with lock: pass
            t.join()
            t.join()
            with ThreadPoolExecutor(1) as pool: pass
            print(lock.locked(), repr(lock)[:9], lock.acquire(False), lock.acquire(timeout=0.001))
        """)
        told = blocks(recording)
        self.assertEqual(recording.out, "False <unlocked True False\n")
        self.assertLessEqual({("Lock.acquire()", 13, None, False)}, set(told))
        allowed = {("Event.wait()", 5, "w", False), ("Lock.acquire()", 9, None, False),
                   ("Thread.join()", 10, None, False), ("Lock.acquire()", 13, None, False)}
        self.assertLessEqual(set(told), allowed)

    def test_what_is_there_already_is_no_wait(self) -> None:
        recording = real("""\
            import queue, threading, concurrent.futures
            event, q, f = threading.Event(), queue.Queue(), concurrent.futures.Future()
            event.set(); event.wait()
            q.put(1); q.get(); q.task_done(); q.join()
            f.set_result(1); f.result()
            lock = threading.Lock()
            with lock: pass
        """)
        self.assertEqual(blocks(recording), [])

    def test_one_inside_another_is_one(self) -> None:
        recording = real("""\
            import queue, subprocess, sys
            try: queue.Queue().get(timeout=0.001)
            except queue.Empty: pass
            subprocess.run([sys.executable, "-S", "-c", ""])
        """)
        self.assertEqual(blocks(recording), [("Queue.get()", 2, None, False), ("subprocess.run()", 4, None, False)])

    def test_input(self) -> None:
        recording = real("try: input()\nexcept EOFError: print('end')")
        self.assertEqual((recording.out, blocks(recording)), ("end\n", [("input()", 1, None, False)]))

    def test_errors_are_the_originals(self) -> None:
        recording = real("""\
            import time, traceback
            for bad in (-1, "x"):
                try: time.sleep(bad)
                except (ValueError, TypeError): traceback.print_exc()
            print(time.sleep.__name__)
        """)
        self.assertEqual(recording.out, "sleep\n")
        self.assertNotIn("blocking", recording.err)
        self.assertEqual(recording.err.count("File "), 2)


class Loops(unittest.TestCase):
    def test_the_loops_own_waiting_is_none(self) -> None:
        recording = real("""\
            import asyncio
            async def main():
                server = await asyncio.start_server(lambda r, w: w.close(), "127.0.0.1", 0)
                reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
                print(await reader.read())
                writer.close()
                server.close()
                await asyncio.sleep(0.01)
            asyncio.run(main())
        """)
        self.assertEqual((recording.out, blocks(recording)), ("b''\n", []))

    def test_a_step_that_computes_too_long_is_told_with_its_line(self) -> None:
        recording = real("""\
            import asyncio, time
            async def main():
                end = time.monotonic() + 0.2
                while time.monotonic() < end:
                    pass
            asyncio.run(main())
        """)
        (told,) = recording.of("loop.blocked")
        self.assertEqual(told[1], "T1")
        self.assertIn(told[2], (4, 5))

    def test_ink_is_told(self) -> None:
        recording = real("n = 0\nfor i in range(300_000): n += i\nimport time; time.sleep(0.001)")
        spent = sum(event[2] for event in recording.of("cpu") if event[1] is None)
        self.assertGreater(spent, 0)
        self.assertLessEqual(spent, recording.verdict["cpu_us"] + 100_000)


if __name__ == "__main__":
    unittest.main()
