"""The program's streams."""

from __future__ import annotations

import io
import unittest
from typing import Any

from lesswait.log import Log
from lesswait.output import MOST, Stream

from living import run


class Streams(unittest.TestCase):
    def setUp(self) -> None:
        self.bytes = io.BytesIO()
        self.real = io.TextIOWrapper(self.bytes, "utf-8", line_buffering=False)
        self.log = Log(lambda: 0, {__file__}, None)
        self.sent: list[int] = []
        self.stream: Any = Stream("stdout", self.real, self.log, lambda: self.sent.append(1))

    def told(self) -> list[str]:
        """The lines told so far."""
        return [event[5] for event in self.log.drain()]

    def passed_on(self) -> str:
        """What reached the real stream."""
        self.stream.flush()
        return self.bytes.getvalue().decode()

    def test_print(self) -> None:
        print("a", 1, file=self.stream)
        print("é", end="", file=self.stream, flush=True)
        self.assertEqual(self.told(), ["a 1"])
        print(file=self.stream)
        self.assertEqual(self.told(), ["é"])
        self.assertEqual(self.passed_on(), "a 1\né\n")
        self.assertEqual(len(self.sent), 2)

    def test_several_lines_at_once(self) -> None:
        self.assertEqual(self.stream.write("one\n\nthree\nrest"), 15)
        self.assertEqual(self.told(), ["one", "", "three"])
        self.stream.writelines(["-", "end\n", ""])
        self.assertEqual(self.told(), ["rest-end"])

    def test_the_line_is_where_it_began(self) -> None:
        self.stream.write("a")
        self.stream.write("b\n")
        first = self.test_the_line_is_where_it_began.__func__.__code__.co_firstlineno
        ((_, _, name, task, line, text),) = self.log.drain()
        self.assertEqual((name, task, line, text), ("stdout", None, first + 1, "ab"))

    def test_a_last_line_without_an_end(self) -> None:
        self.stream.write("half")
        self.stream.finish()
        self.stream.finish()
        self.assertEqual(self.told(), ["half"])

    def test_a_very_long_line_is_cut_in_the_trace_only(self) -> None:
        for _ in range(10):
            self.stream.write("x" * MOST)
        self.stream.write("\n")
        (text,) = self.told()
        self.assertEqual(text, "x" * MOST + "…")
        self.assertEqual(len(self.passed_on()), 10 * MOST + 1)

    def test_it_answers_like_the_real_one(self) -> None:
        self.assertEqual((self.stream.encoding, self.stream.errors, self.stream.closed), ("utf-8", "strict", False))
        self.assertEqual((self.stream.isatty(), self.stream.readable(), self.stream.writable()), (False, False, True))
        self.assertIs(self.stream.buffer, self.bytes)
        self.stream.reconfigure(line_buffering=True)
        self.assertTrue(self.stream.line_buffering)
        with self.assertRaises(io.UnsupportedOperation):
            self.stream.fileno()
        with self.assertRaises(TypeError):
            self.stream.write(b"bytes")
        with self.assertRaises(AttributeError):
            self.stream.nothing_of_the_kind

    def test_closed_by_the_program(self) -> None:
        self.stream.close()
        with self.assertRaises(ValueError):
            self.stream.write("x")
        self.stream.finish()

    def test_its_end_is_not_the_end_of_the_real_one(self) -> None:
        self.stream = None
        self.assertFalse(self.real.closed)


class InPrograms(unittest.TestCase):
    def test_task_and_line(self) -> None:
        recording = run("""\
            import asyncio, sys
            print("plain")
            async def main():
                print("in a task")
                print("oops", file=sys.stderr)
            asyncio.run(main())
        """)
        self.assertEqual(recording.of("out"), [["out", "stdout", None, 2, "plain"], ["out", "stdout", "T1", 4, "in a task"],
                                               ["out", "stderr", "T1", 5, "oops"]])
        self.assertEqual((recording.out, recording.err), ("plain\nin a task\n", "oops\n"))

    def test_bytes_and_descriptors(self) -> None:
        recording = run("""\
            import os, sys
            sys.stdout.buffer.write(b"bytes ")
            sys.stdout.flush()
            os.write(sys.stdout.fileno(), b"descriptor")
        """)
        self.assertEqual((recording.out, recording.verdict["ok"]), ("bytes descriptor", True))


if __name__ == "__main__":
    unittest.main()
