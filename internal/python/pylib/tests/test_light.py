"""The light recorder: what it tells of tasks, and how it finds a step that holds the loop."""

from __future__ import annotations

import asyncio
import functools
import unittest
from collections.abc import Callable, Coroutine
from typing import Any

from lesswait import engine
from lesswait.light import LightRecorder

MS = 1_000_000


async def work() -> None:
    """A task of several steps."""
    for _ in range(3):
        await asyncio.sleep(0)


async def fail() -> None:
    """A task that fails."""
    raise ValueError("boom")


class Recorded(unittest.TestCase):
    """A run on a clock of the test's making; a look of the other thread is one of the test's."""

    installed = engine.install(virtual=False, light=True)

    def run_told(self, main: Coroutine[Any, Any, object]) -> list[tuple[Any, ...]]:
        """Run a coroutine; its events without their times."""
        self.now = 0
        self.recorder = LightRecorder(lambda: self.now, {__file__})
        self.installed.set_recorder(self.recorder)
        asyncio.run(main)
        return [event[1:] for event in self.recorder.drain() if not (event[1] == "task.new" and event[7])]

    def look_after(self, milliseconds: int) -> None:
        """Let time pass, and look."""
        self.now += milliseconds * MS
        self.recorder.heartbeat(False)


class Tasks(Recorded):
    def test_beginning_and_end(self) -> None:
        told = self.run_told(work())
        self.assertEqual(told[:3], [
            ("task.new", "T1", "Task-1", "work", None, told[0][5], False, False),
            ("step.end", "T1", "waiting", "light", "not recorded in detail"),
            ("task.done", "T1", "ok")])  # fmt: skip

    def test_parents_and_failures(self) -> None:
        async def main() -> None:
            await asyncio.gather(work(), fail(), return_exceptions=True)

        told = self.run_told(main())
        self.assertEqual([(event[1], event[4]) for event in told if event[0] == "task.new"][:3],
                         [("T1", None), ("T2", "T1"), ("T3", "T1")])
        self.assertIn(("task.done", "T3", "error", "ValueError: boom"), told)

    def test_functions_of_one_decorator_are_told_apart(self) -> None:
        def again(function: Callable[[], Coroutine[Any, Any, None]]) -> Callable[[], Coroutine[Any, Any, None]]:
            @functools.wraps(function)
            async def wrapper() -> None:
                await function()

            return wrapper

        async def main() -> None:
            await asyncio.gather(again(work)(), again(fail)(), return_exceptions=True)

        self.assertEqual([event[3] for event in self.run_told(main()) if event[0] == "task.new"][:3], ["main", "work", "fail"])

    def test_who_cancels(self) -> None:
        async def main() -> None:
            task = asyncio.create_task(work())
            await asyncio.sleep(0)
            task.cancel()

        told = self.run_told(main())
        self.assertEqual([event[1:4] for event in told if event[0] == "cancel.req"][0], ("T2", "T1", "cancel"))
        self.assertIn(("task.done", "T2", "cancelled"), told)

    def test_eager_tasks(self) -> None:
        async def main() -> None:
            asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
            await asyncio.gather(asyncio.create_task(asyncio.sleep(0)), asyncio.create_task(fail()), return_exceptions=True)

        done = [event[1:] for event in self.run_told(main()) if event[0] == "task.done"]
        self.assertIn(("T3", "error", "ValueError: boom"), done)
        self.assertIn(("T2", "ok"), done)

    def test_the_callback_is_not_seen(self) -> None:
        said: list[str] = []

        async def main() -> None:
            task = asyncio.create_task(work())
            said.append(repr(task))
            task.add_done_callback(id)  # any other
            said.append(repr(task))
            task.cancel()

        self.run_told(main())
        self.assertNotIn("cb=", said[0])
        self.assertRegex(said[1], r" cb=\[\w+")
        self.assertNotIn("lesswait", "".join(said))


class LongSteps(Recorded):
    def told_of(self, main: Coroutine[Any, Any, object]) -> list[tuple[Any, ...]]:
        return [event[1:] for event in self.run_told(main) if event[0] == "loop.blocked"]

    def test_two_looks_find_it(self) -> None:
        async def main() -> None:
            for after in (1, 20, 20, 20):
                self.look_after(after)

        (task, line, us), = self.told_of(main())
        self.assertEqual((task, us), ("T1", 60_000))
        self.assertIsInstance(line, int)

    def test_a_short_one_is_none(self) -> None:
        async def main() -> None:
            for after in (1, 20, 20):
                self.look_after(after)

        self.assertEqual(self.told_of(main()), [])

    def test_many_steps_are_not_one(self) -> None:
        async def main() -> None:
            for _ in range(10):
                self.look_after(20)
                await asyncio.sleep(0)

        self.assertEqual(self.told_of(main()), [])

    def test_tasks_that_share_a_turn_are_not_one(self) -> None:
        async def part() -> None:
            self.look_after(40)

        async def main() -> None:
            await asyncio.gather(*(part() for _ in range(5)))

        self.assertEqual(self.told_of(main()), [])


if __name__ == "__main__":
    unittest.main()
