"""Programs print the same, in the same order, on the stock loop and on the virtual clock.

Where the order hangs on timers, these are tenths of seconds apart.
"""

from __future__ import annotations

import os
import subprocess
import sys
import unittest
from pathlib import Path

from living import PATIENCE
from tracing import trace

PROGRAMS = sorted(Path(__file__).with_name("alike").glob("*.py"))


TRIES = 3  # a machine may be held up for a tenth of a second, and then tells another order


def stock(program: Path) -> str:
    """What it prints under Python alone."""
    done = subprocess.run([sys.executable, "-S", "-B", str(program)], capture_output=True, text=True,
                          timeout=PATIENCE, check=True, stdin=subprocess.DEVNULL)
    return done.stdout


@unittest.skipIf(os.name == "nt", "the descriptor of a trace is handed on as POSIX does")
class Alike(unittest.TestCase):
    def test_the_virtual_clock_changes_no_order(self) -> None:
        self.assertTrue(PROGRAMS)
        for program in PROGRAMS:
            with self.subTest(program.stem):
                self._prints_the_same(program, virtual=True)

    def test_nor_does_a_recorder_in_real_time(self) -> None:
        for program in PROGRAMS:
            with self.subTest(program.stem):
                self._prints_the_same(program, virtual=False)

    def _prints_the_same(self, program: Path, *, virtual: bool) -> None:
        for _ in range(TRIES):
            expected = stock(program)
            run = trace({program.name: program.read_text(encoding="utf-8")}, virtual=virtual)
            if run.out == expected:
                break
        self.assertTrue(expected)
        self.assertEqual((run.out, run.status), (expected, 0), run.err)


if __name__ == "__main__":
    unittest.main()
