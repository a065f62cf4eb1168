"""The judge's own asyncio.run()."""

from __future__ import annotations

import asyncio
import threading
import unittest
from collections.abc import AsyncIterator
from typing import Any

from lesswait.judge import runner


class RunnerTest(unittest.TestCase):
    def test_it_leaves_nothing_behind(self) -> None:
        """Neither a task, nor an async generator, nor a thread, nor a loop that is current or open."""
        seen: list[Any] = []
        kept: list[Any] = []

        async def numbers() -> AsyncIterator[int]:
            try:
                yield 1
            finally:
                await asyncio.sleep(0)
                seen.append("generator")

        async def forgotten() -> None:
            try:
                await asyncio.sleep(60)
            except asyncio.CancelledError:
                seen.append("task")

        async def main() -> None:
            kept.extend([asyncio.create_task(forgotten()), numbers(), asyncio.get_running_loop()])
            await anext(kept[1])
            kept.append(await asyncio.to_thread(threading.current_thread))

        runner.run(main())
        task, _, loop, thread = kept
        self.assertEqual(seen, ["task", "generator"])
        self.assertTrue(task.done() and loop.is_closed() and not thread.is_alive())
        with self.assertRaises(RuntimeError):
            asyncio.get_running_loop()

    def test_it_makes_no_task_but_the_one(self) -> None:
        """Where there is nothing to shut down, nothing runs for it."""
        made: list[Any] = []

        def new_loop() -> Any:
            loop: Any = asyncio.new_event_loop()
            loop.set_task_factory(lambda loop, coro, **kwargs: made.append(coro) or asyncio.Task(coro, loop=loop, **kwargs))
            return loop

        main = asyncio.sleep(0)
        runner.run(main, new_loop)
        self.assertEqual(made, [main])

    def test_an_error_comes_through(self) -> None:
        """And the loop is closed all the same."""
        loops: list[Any] = []

        async def main() -> None:
            loops.append(asyncio.get_running_loop())
            raise KeyError("no")

        with self.assertRaises(KeyError):
            runner.run(main())
        self.assertTrue(loops[0].is_closed())


if __name__ == "__main__":
    unittest.main()
