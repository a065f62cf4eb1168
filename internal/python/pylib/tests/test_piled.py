"""Lines that pile up."""

from __future__ import annotations

import io
import json
import sys
import threading
import unittest
from typing import Any

from lesswait import wire
from lesswait.log import Log
from lesswait.output import MOST, Stream
from lesswait.piled import APART_US, FEW, Piled


def text_of(event: Any) -> str:
    """The text of an event, as it is sent."""
    text: str = json.loads(json.dumps(event[5], default=wire._foreign))
    return text


class Piling(unittest.TestCase):
    def setUp(self) -> None:
        self.us = 0
        self.log = Log(lambda: self.us * 1000, {__file__}, None)
        self.stream: Any = Stream("stdout", io.StringIO(), self.log, lambda: None)

    def told(self) -> list[str]:
        return [text_of(event) for event in self.log.drain() if event[1] == "out"]

    def test_many_lines_of_one_place_are_few_events(self) -> None:
        for n in range(FEW + 100):
            print(n, file=self.stream)
        told = self.told()
        self.assertEqual(told[:FEW], [str(n) for n in range(FEW)])
        self.assertEqual(told[FEW:], ["\n".join(str(n) for n in range(FEW, FEW + 100))])

    def test_an_event_has_no_more_than_a_line_may_have(self) -> None:
        lines = ["x" * 100] * 1000
        for line in lines:
            print(line, file=self.stream)
        told = self.told()
        self.assertLessEqual(max(map(len, told)), MOST)
        self.assertLess(len(told), FEW + len(lines) // 15)
        self.assertEqual("\n".join(told), "\n".join(lines))

    def test_lines_with_a_pause_or_of_several_places_are_told_one_by_one(self) -> None:
        for _ in range(3 * FEW):
            self.us += APART_US
            print("a", file=self.stream)
        for _ in range(3 * FEW):
            print("b", file=self.stream)
            print("c", file=self.stream)
        self.assertEqual(self.told(), ["a"] * 3 * FEW + ["b", "c"] * 3 * FEW)

    def test_what_is_recorded_in_between_stays_in_between(self) -> None:
        for n in range(FEW + 4):
            if n == FEW + 2:
                self.log.emit("mark", "here")
            print(n, file=self.stream)
        events = list(self.log.drain())[FEW:]
        self.assertEqual([event[1] for event in events], ["out", "mark", "out"])
        self.assertEqual([text_of(events[0]), text_of(events[2])], ["20\n21", "22\n23"])

    def test_what_is_sent_gets_nothing_more(self) -> None:
        for n in range(FEW + 2):
            print(n, file=self.stream)
        self.assertEqual(self.told()[FEW:], ["20\n21"])
        print("later", file=self.stream)
        self.assertEqual(self.told(), ["later"])


class TwoThreads(unittest.TestCase):
    def test_each_line_is_there_once(self) -> None:
        every = sys.getswitchinterval()
        self.addCleanup(sys.setswitchinterval, every)
        sys.setswitchinterval(1e-6)
        for _ in range(200):
            pile, found = Piled("0"), []
            taking = threading.Thread(target=lambda pile=pile, found=found: found.append(pile.take()))
            taking.start()
            for n in range(1, 30):
                if (late := pile.add(str(n))) is not None:
                    found.append(late)
            taking.join()
            lines = "\n".join(text for text in found if text).split("\n")
            self.assertEqual(sorted(lines, key=int), [str(n) for n in range(30)])


if __name__ == "__main__":
    unittest.main()
