"""The judge knows which event loops a file made, and where it asked for one."""

from __future__ import annotations

import asyncio
import contextlib
import linecache
import textwrap
import unittest
import warnings
from asyncio import events
from typing import Any

from lesswait.judge import diagnose
from lesswait.judge.failure import Failure
from lesswait.judge.loops import LoopWatch
from lesswait.judge.run import Run

FILE = "answer.py"


class FakeEngine:
    """Stands in for the engine, which is told of every loop."""

    def __init__(self) -> None:
        self.loops: list[Any] = []

    def new_loop(self, loop: Any) -> None:
        self.loops.append(loop)


class FakeLoop:
    def __init__(self, engine: Any) -> None:
        self.closed = False
        engine.new_loop(self)

    def is_closed(self) -> bool:
        return self.closed


class Watching(unittest.TestCase):
    def setUp(self) -> None:
        warnings.simplefilter("ignore")
        self.addCleanup(setattr, asyncio, "get_event_loop", asyncio.get_event_loop)
        self.addCleanup(setattr, events, "get_event_loop", events.get_event_loop)
        self.engine: Any = FakeEngine()
        self.watch = LoopWatch(self.engine, FILE)

    def learner(self, source: str) -> dict[str, Any]:
        """The names of a learner's file; get_event_loop() may raise in it."""
        names: dict[str, Any] = {"asyncio": asyncio, "Loop": FakeLoop, "engine": self.engine}
        with contextlib.suppress(RuntimeError):
            exec(compile(textwrap.dedent(source), FILE, "exec"), names)
        return names

    def test_loops_are_open_until_they_are_closed(self) -> None:
        names = self.learner("""
            first = Loop(engine)
            second = Loop(engine)
        """)
        self.assertEqual(self.watch.open(), [2, 3])
        names["first"].closed = True
        self.assertEqual(self.watch.open(), [3])
        self.assertEqual(len(self.engine.loops), 2)  # the engine is told as before

    def test_a_loop_that_others_make_has_no_line(self) -> None:
        FakeLoop(self.engine)
        self.assertEqual(self.watch.open(), [None])

    def test_asking_in_ordinary_code_is_noted(self) -> None:
        self.learner("\nloop = asyncio.get_event_loop()")
        self.assertEqual(self.watch.asked, [2])

    def test_asking_inside_a_coroutine_is_not(self) -> None:
        self.learner("async def main(): return asyncio.get_event_loop()\nasyncio.run(main())")
        self.assertEqual(self.watch.asked, [])

    def test_what_others_ask_is_not_the_learners(self) -> None:
        with contextlib.suppress(RuntimeError):
            asyncio.get_event_loop()
        self.assertEqual(self.watch.asked, [])


class Diagnosis(unittest.TestCase):
    def code(self, run: Run, check: str) -> str:
        with self.assertRaises(Failure) as caught:
            getattr(run, check)()
        self.assertIs(caught.exception.run, run)
        return caught.exception.code

    def test_an_open_loop_is_named(self) -> None:
        self.assertEqual(self.code(Run(FILE, open_loops=[7]), "loops_closed"), "loop-not-closed")
        Run(FILE).loops_closed()

    def test_asking_for_a_loop_is_named(self) -> None:
        self.assertEqual(self.code(Run(FILE, asked_for_loop=[7]), "own_loop"), "get-event-loop")
        Run(FILE).own_loop()


#: Ordinary code that fails -> its code, whatever Python runs this.
ORDINARY = {
    "asyncio.run(main)": "passed-function",
    "asyncio.Runner().run(main)": "passed-function",
    "asyncio.new_event_loop().run_until_complete(main)": "passed-function",
    "asyncio.create_task(main())": "no-loop",
    "asyncio.get_running_loop()": "no-loop",
    "asyncio.run(asyncio.gather(main()))": "no-loop",
    "asyncio.run(asyncio.ensure_future(main()))": "no-loop",
}


class OrdinaryCode(unittest.TestCase):
    def test_each_text_has_its_code(self) -> None:
        warnings.simplefilter("ignore")
        for line, code in ORDINARY.items():
            with self.subTest(line):
                found = diagnose.known(self.provoke(line), FILE)
                self.assertEqual(found.code if found else None, code)

    def provoke(self, line: str) -> BaseException:
        source = f"async def main(): return 1\n{line}\n"
        linecache.cache[FILE] = (len(source), None, source.splitlines(keepends=True), FILE)
        asyncio.set_event_loop(None)
        try:
            exec(compile(source, FILE, "exec"), {"asyncio": asyncio})
        except Exception as exc:
            return exc
        raise AssertionError("nothing was raised")

    def test_a_future_that_an_older_python_refuses(self) -> None:
        for future in ("<_GatheringFuture pending>", "<Task pending name='Task-1'>"):
            found = diagnose.known(ValueError(f"a coroutine was expected, got {future}"), FILE)
            self.assertEqual(found.code if found else None, "no-loop")

    def test_more_facts_fill_the_template(self) -> None:
        found = diagnose.known(TypeError("object of type 'coroutine' has no len()"), FILE, cure="Do this")
        self.assertIsNotNone(found)
        self.assertIn("Do this", found.message if found else "")


if __name__ == "__main__":
    unittest.main()
