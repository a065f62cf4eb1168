"""What a run of the judge says about calls of services."""

from __future__ import annotations

import asyncio
import linecache
import unittest

from lesswait.judge.failure import Failure
from lesswait.judge.run import Leftover, Run
from lesswait.judge.service import Span

SECOND = 1_000_000_000
BEGAN = 100 * SECOND  # of the check's clock


def span(start: int, end: int, task: int = 1) -> Span:
    """A call from second to second of the run."""
    return Span("key", BEGAN + start * SECOND, task, BEGAN + end * SECOND)


def failed(check: object, *args: str) -> Failure:
    try:
        check(*args)  # type: ignore[operator]
    except Failure as found:
        return found
    raise AssertionError("it passed")


class Once(unittest.TestCase):
    def test_two_calls_are_named_with_the_line_of_the_second(self) -> None:
        run = Run("a.py", calls={"user": [span(0, 1), span(1, 2)], "orders": [span(2, 4)]},
                  called=[("main", 1), ("user", 5), ("orders", 6), ("user", 7)])
        found = failed(run.once, "user", "orders")
        self.assertEqual((found.code, found.line), ("called-twice", 7))
        self.assertIn("user(), 2 times", found.message)
        run.once("orders")


class NothingLeft(unittest.TestCase):
    def test_how_the_answer_ended(self) -> None:
        for error, ended in ((None, "returned"), (asyncio.CancelledError(), "were cancelled"), (OSError(), "raised an error")):
            run = Run("a.py", error=error, leftovers=[Leftover("fetch", 3)])
            found = failed(run.nothing_left)
            self.assertEqual((found.code, found.line), ("left-running", 3))
            self.assertIn(f"You {ended}, but 1 task(s)", found.message)


class WrongResult(unittest.TestCase):
    """What explains it better than that it is wrong."""

    def run_of(self, source: str, **how: object) -> Run:
        linecache.cache["a.py"] = (len(source), None, source.splitlines(keepends=True), "a.py")
        self.addCleanup(linecache.cache.pop, "a.py")
        return Run("a.py", calls={"fetch": []}, **how)  # type: ignore[arg-type]

    def told(self, run: Run, code: str, **facts: object) -> tuple[str, int | None]:
        with self.assertRaises(Failure) as found:
            run.fail(code, **facts)
        return found.exception.code, found.exception.line

    def test_a_task_that_nobody_waited_for(self) -> None:
        run = self.run_of("", value={}, leftovers=[Leftover("fetch", 3)])
        self.assertEqual(self.told(run, "wrong-value", got="{}"), ("left-running", 3))
        self.assertEqual(self.told(run, "raised", exc="KeyError: 0"), ("raised", None))

    def test_a_value_that_a_function_made_and_did_not_return(self) -> None:
        run = self.run_of("async def one(url):\n    await fetch(url)\n", value=[None])
        self.assertEqual(self.told(run, "wrong-value", got="[None]"), ("returns-none", 2))
        self.assertEqual(self.told(run, "wrong-value", got="['']"), ("wrong-value", None))

    def test_an_error_that_comes_of_it(self) -> None:
        run = self.run_of("def pair(url):\n    url, 1\n", error=TypeError("cannot unpack non-iterable NoneType object"))
        found = failed(run.sound)
        self.assertEqual((found.code, found.line), ("returns-none", 2))
        self.assertIn("`pair()` ran, but what line 2 makes goes nowhere", found.message)

    def test_none_in_the_place_of_the_result(self) -> None:
        self.assertEqual(self.told(self.run_of(""), "wrong-value", got="None, not 3"), ("returns-none", None))


class Overlapped(unittest.TestCase):
    def run_of(self, *lists: Span, seconds: float) -> Run:
        return Run("a.py", calls={"user": [span(0, 1)], "orders": [lists[0]], "friends": [lists[1]]}, best=3,
                   seconds=seconds, task=1, began=BEGAN, waits=[(0, 4), (1_000_000, 5), (3_000_000, 6)])

    def test_one_after_another_is_sequential_from_the_first_of_them(self) -> None:
        found = failed(self.run_of(span(1, 3), span(3, 5), seconds=5).overlapped, "orders", "friends")
        self.assertEqual((found.code, found.line), ("sequential", 5))

    def test_with_tasks_it_says_so(self) -> None:
        run = self.run_of(span(1, 3, task=2), span(3, 5, task=3), seconds=5)
        self.assertEqual(failed(run.overlapped, "orders", "friends").code, "sequential-task")

    def test_where_they_did_overlap_only_the_time_is_wrong(self) -> None:
        run = self.run_of(span(2, 4, task=2), span(2, 4, task=3), seconds=4)
        self.assertEqual(failed(run.overlapped, "orders", "friends").code, "time")

    def test_the_best_time_passes(self) -> None:
        self.run_of(span(1, 3), span(1, 3), seconds=3).overlapped("orders", "friends")


if __name__ == "__main__":
    unittest.main()
