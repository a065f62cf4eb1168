"""CPU time by thread."""

from __future__ import annotations

import threading
import unittest
from unittest import mock

from lesswait import cpu
from lesswait.cpu import CpuMeter


class Meter(unittest.TestCase):
    def setUp(self) -> None:
        self.now = 1_000_000
        clock = mock.patch.multiple(cpu.real, thread_time_ns=lambda: self.now)
        clock.start()
        self.addCleanup(clock.stop)
        self.meter = CpuMeter()

    def test_only_what_was_used_since(self) -> None:
        self.assertEqual(self.meter.here(), 0)
        self.now += 7_000
        self.assertEqual((self.meter.here(), self.meter.here()), (7, 0))

    def test_fractions_are_not_lost(self) -> None:
        told = 0
        for _ in range(10):
            self.now += 1_700
            told += self.meter.here()
        self.assertEqual(told, 17)

    def test_another_thread_has_its_own(self) -> None:
        told: list[int] = []
        self.now = 5_000
        thread = threading.Thread(target=lambda: told.append(self.meter.here()))
        thread.start()
        thread.join()
        self.assertEqual(told, [5])

    def test_the_main_thread_never_counts_twice(self) -> None:
        """A sample from outside that is older than the thread's own is nothing."""
        self.now += 9_000
        self.meter.here()
        with mock.patch.object(cpu.time, "clock_gettime_ns", lambda clock: self.now - 4_000, create=True):
            self.meter._clock = 1
            self.assertEqual(self.meter.of_main(), 0)
        self.now += 1_000
        self.assertEqual(self.meter.here(), 1)

    def test_where_the_system_cannot_tell(self) -> None:
        self.meter._clock = None
        self.assertEqual(self.meter.of_main(), 0)


if __name__ == "__main__":
    unittest.main()
