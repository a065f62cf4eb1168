"""The channel to the parent."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import unittest
from typing import Any
from unittest import mock

from lesswait import wire
from lesswait.wire import BATCH, HIGH, Channel

from living import PYLIB

POSIX = os.name == "posix"


class Sending(unittest.TestCase):
    def setUp(self) -> None:
        self.readable, writable = os.pipe()
        self.channel = Channel(writable)
        self.given = writable
        self.addCleanup(os.close, self.readable)

    def sent(self) -> list[Any]:
        """Everything sent so far, decoded."""
        data = b""
        while not data.endswith(b"\n"):
            data += os.read(self.readable, 1 << 16)
        return [json.loads(line) for line in data.splitlines()]

    def test_one_object_is_one_line(self) -> None:
        self.channel.send({"text": "two\nlines", "é": None})
        self.assertEqual(self.sent(), [{"text": "two\nlines", "é": None}])

    def test_events_go_in_batches(self) -> None:
        events = [(n, "mark", str(n)) for n in range(BATCH + 1)]
        self.channel.batch(events)
        first, second = self.sent()
        self.assertEqual(len(first), BATCH)
        self.assertEqual(second, [[BATCH, "mark", str(BATCH)]])

    def test_no_events_are_no_line(self) -> None:
        self.channel.batch([])
        self.channel.send(0)
        self.assertEqual(self.sent(), [0])

    def test_a_surrogate_does_not_break_the_line(self) -> None:
        self.channel.send("\ud800")
        self.assertEqual(self.sent(), ["\ud800"])

    def test_a_foreign_value_is_shown_by_its_type(self) -> None:
        self.channel.send([object()])
        self.assertEqual(self.sent(), [["<object>"]])

    def test_the_number_given_is_closed(self) -> None:
        with self.assertRaises(OSError):
            os.fstat(self.given)

    @unittest.skipUnless(POSIX, "numbers of descriptors")
    def test_the_descriptor_is_high_and_not_inherited(self) -> None:
        self.assertGreaterEqual(self.channel._fd, HIGH)
        self.assertFalse(os.get_inheritable(self.channel._fd))

    def test_a_closed_channel_drops_what_is_sent_and_tells(self) -> None:
        self.assertFalse(self.channel.lost)
        os.close(self.channel._fd)
        self.channel.send("to nobody")
        self.channel.send("nor this")
        self.assertTrue(self.channel.lost)

    def test_what_the_program_opens_at_its_number_is_left_alone(self) -> None:
        others, writable = os.pipe()
        self.addCleanup(os.close, others)
        os.dup2(writable, self.channel._fd)
        self.addCleanup(os.close, self.channel._fd)
        self.channel.send("not for them")
        os.write(writable, b"theirs")
        os.close(writable)
        self.assertEqual((os.read(others, 100), self.channel.lost), (b"theirs", True))

    def test_interrupted_and_partial_writes(self) -> None:
        real, calls = os.write, []

        def write(fd: int, data: Any) -> int:
            calls.append(len(data))
            if len(calls) == 1:
                raise InterruptedError(4, "interrupted")
            return real(fd, data[:3])

        with mock.patch.object(wire, "_write", write):
            self.channel.send("abcdefgh")
        self.assertEqual(self.sent(), ["abcdefgh"])
        self.assertEqual(calls, [11, 11, 8, 5, 2])

    def test_sending_in_the_middle_of_sending(self) -> None:
        """A destructor may send while its own thread writes; both lines arrive whole."""
        real, inner = os.write, ["inner"]

        def write(fd: int, data: Any) -> int:
            if inner:
                self.channel.send(inner.pop())
            return real(fd, data[:4])

        with mock.patch.object(wire, "_write", write):
            self.channel.send("outer")
        self.assertEqual(self.sent(), ["outer", "inner"])

    def test_lines_of_many_threads_stay_whole(self) -> None:
        texts = [str(n) * 3000 for n in range(8)]
        threads = [threading.Thread(target=lambda t=t: [self.channel.send(t) for _ in range(20)]) for t in texts]
        reader = threading.Thread(target=self._read_lines, args=(160,))
        for thread in (reader, *threads):
            thread.start()
        for thread in (*threads, reader):
            thread.join()
        self.assertEqual(sorted(self.lines), sorted(texts * 20))

    def _read_lines(self, count: int) -> None:
        with open(os.dup(self.readable), "rb") as stream:
            self.lines = [json.loads(stream.readline()) for _ in range(count)]


class Ends(unittest.TestCase):
    @unittest.skipUnless(POSIX, "a pipe without a reader")
    def test_without_a_parent_the_process_ends_quietly(self) -> None:
        code = ("import os; from lesswait.wire import Channel; r, w = os.pipe(); os.close(r)\n"
                "Channel(w).send(1); print('still here')")
        done = subprocess.run([sys.executable, "-S", "-B", "-c", code], capture_output=True, text=True,
                              env={**os.environ, "PYTHONPATH": str(PYLIB)}, check=False)
        self.assertEqual((done.stdout, done.stderr, done.returncode), ("", "", 1))

    @unittest.skipUnless(hasattr(os, "fork"), "fork")
    def test_a_forked_child_sends_nothing(self) -> None:
        readable, writable = os.pipe()
        channel = Channel(writable)
        pid = os.fork()
        if pid == 0:
            channel.send("child")
            os._exit(0)
        os.waitpid(pid, 0)
        channel.send("parent")
        self.assertEqual(os.read(readable, 100), b'"parent"\n')
        os.close(readable)


if __name__ == "__main__":
    unittest.main()
