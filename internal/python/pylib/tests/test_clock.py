"""The virtual clock, and the time module on it."""

from __future__ import annotations

import asyncio
import threading
import time
import unittest
from typing import Any

from lesswait import clock
from running import run


class Clock(unittest.TestCase):
    def test_moves_forward_only(self) -> None:
        made = clock.VirtualClock()
        made.advance(5)
        made.advance(3)
        self.assertEqual(made.now, 5)

    def test_stops_at_its_limit(self) -> None:
        made = clock.VirtualClock(limit_ns=10)
        with self.assertRaises(clock.VirtualLimit):
            made.advance(11)
        self.assertEqual(made.now, 10)

    def test_raises_an_abort_again(self) -> None:
        made = clock.VirtualClock()
        made.check()
        made.aborted = clock.Deadlock("stuck")
        for _ in range(2):
            with self.assertRaises(clock.Deadlock):
                made.check()

    def test_an_abort_is_no_exception(self) -> None:
        self.assertFalse(issubclass(clock.Abort, Exception))

    def test_an_abort_names_the_first_line_it_knows(self) -> None:
        abort = clock.Deadlock("stuck")
        self.assertIsNone(abort.line)
        abort.waiting = [clock.Waiting("A", "a", "lock", "lock.acquire()", None),
                         clock.Waiting("B", "b", "lock", "lock.acquire()", 7)]
        self.assertEqual(abort.line, 7)


def all_clocks() -> Any:
    time.sleep(1.25)
    return [time.monotonic(), time.monotonic_ns(), time.perf_counter(), time.perf_counter_ns(),
            time.time(), time.time_ns(), time.strftime("%Y-%m-%d %S", time.gmtime()), time.gmtime().tm_sec]


def bad_sleeps() -> Any:
    seen = []
    for value in (-1, float("nan"), "1", None, 1e300):
        try:
            time.sleep(value)  # type: ignore[arg-type]
        except Exception as exc:
            seen.append(f"{type(exc).__name__}: {exc}")
    time.sleep(True)
    return seen, time.monotonic()


def several_loops() -> Any:
    asyncio.run(asyncio.sleep(1))
    time.sleep(2)
    asyncio.run(asyncio.sleep(3))
    return time.monotonic()


def polling() -> Any:
    turns = 0
    while time.monotonic() < 1:
        turns += 1
    return turns, time.monotonic()


def polling_between_waits() -> Any:
    async def main() -> int:
        loop, turns = asyncio.get_running_loop(), 0
        while loop.time() < 1:
            turns += 1
            await asyncio.sleep(0)
        return turns

    return asyncio.run(main())


def many_readers() -> Any:
    async def reader() -> float:
        start = time.perf_counter()
        async with asyncio.timeout(60):
            await asyncio.sleep(1)
        return time.perf_counter() - start

    async def main() -> Any:
        return set(await asyncio.gather(*(reader() for _ in range(3_000))))

    return list(asyncio.run(main())), time.monotonic()


def plain_program() -> Any:
    for _ in range(3):
        time.sleep(0.1)
    time.sleep(0)
    return time.perf_counter_ns()


def blocking_a_loop() -> Any:
    async def main() -> None:
        await asyncio.sleep(0.5)
        time.sleep(1)

    asyncio.run(main())


def too_long() -> Any:
    time.sleep(3)
    time.sleep(4)


def polling_beside_a_thread() -> Any:
    done = []
    thread = threading.Thread(target=lambda: (time.sleep(0.5), done.append(1)))
    thread.start()
    while not done:
        time.monotonic()
    return time.monotonic_ns()


class Time(unittest.TestCase):
    def test_all_clocks_are_one(self) -> None:
        value = run(all_clocks).value
        self.assertEqual(value[:4], [1.25, 1_250_000_000, 1.25, 1_250_000_000])
        self.assertEqual(value[4:], [1767225601.25, 1_767_225_601_250_000_000, "2026-01-01 01", 1])

    def test_sleep_refuses_what_time_sleep_refuses(self) -> None:
        seen, now = run(bad_sleeps).value
        self.assertEqual(now, 1.0)
        self.assertEqual(seen[:3], ["ValueError: sleep length must be non-negative",
                                    "ValueError: Invalid value NaN (not a number)",
                                    "TypeError: 'str' object cannot be interpreted as an integer"])
        self.assertIn("TypeError", seen[3])
        self.assertIn("OverflowError", seen[4])

    def test_runs_on_across_loops(self) -> None:
        self.assertEqual(run(several_loops).value, 6.0)

    def test_a_polling_loop_ends(self) -> None:
        turns, now = run(polling).value
        self.assertEqual(now, 1.001)  # this reading took its millisecond too
        self.assertLess(turns, 3_000)
        self.assertGreater(turns, 1_000)

    def test_a_polling_loop_that_yields_ends(self) -> None:
        self.assertGreater(run(polling_between_waits).value, 1_000)

    def test_polling_blocks_and_turns_no_loop(self) -> None:
        outcome = run(polling, traced=True)
        self.assertEqual(outcome.of("spin"), [])
        self.assertEqual(outcome.of("block.begin")[0][2:], ["a loop that reads the clock", "polling", False])

    def test_many_tasks_may_look_at_the_clock(self) -> None:
        self.assertEqual(run(many_readers).value, [[1.0], 1.0])

    def test_threads_go_on_while_one_polls(self) -> None:
        now = run(polling_beside_a_thread).value
        self.assertGreaterEqual(now, 500_000_000)
        self.assertLess(now, 510_000_000)

    def test_a_plain_program_needs_no_loop(self) -> None:
        outcome = run(plain_program, traced=True)
        self.assertEqual(outcome.value, 300_000_000)
        self.assertEqual(outcome.events[:2], [[0, "block.begin", "time.sleep(0.1)", "plain_program", False],
                                              [100_000, "block.end"]])

    def test_a_sleep_on_the_loops_thread_blocks_it(self) -> None:
        outcome = run(blocking_a_loop, traced=True)
        self.assertEqual(outcome.of("block.begin", "block.end"),
                         [[500_000, "block.begin", "time.sleep(1)", "main", True], [1_500_000, "block.end"]])

    def test_the_limit_ends_a_program(self) -> None:
        outcome = run(too_long, limit_ns=5_000_000_000)
        self.assertEqual(outcome.error, ["VirtualLimit", "the program ran for more than 5 virtual seconds"])
        self.assertEqual(outcome.hooked, "VirtualLimit")
        self.assertEqual(outcome.now, 5.0)


