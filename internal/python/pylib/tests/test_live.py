"""Operation "run": a program from its request to its verdict."""

from __future__ import annotations

import os
import sys
import unittest
from typing import Any

import lesswait
from lesswait import schema

from living import Recording, run

PYTHON = ".".join(map(str, sys.version_info[:3]))


class Wire(unittest.TestCase):
    def test_header_events_verdict(self) -> None:
        recording = run("print('hello')")
        self.assertEqual(recording.lines[0], {"trace": {"schema": {k: list(f) for k, f in schema.FIELDS.items()}}})
        self.assertEqual(recording.lines[-1]["nonce"], "n0")
        self.assertEqual(recording.events, [
            [0, "meta", 1, PYTHON, "program.py", "virtual"],
            [0, "out", "stdout", None, 1, "hello"],
            [0, "exit", None],
        ])  # fmt: skip

    def test_the_verdict_of_a_program_that_ends_well(self) -> None:
        verdict = run("import time; time.sleep(1.5)").verdict
        cpu = verdict.pop("cpu_us")
        self.assertGreaterEqual(cpu, 0)
        self.assertEqual(verdict, {"ok": True, "error": None, "line": None, "exit": 0, "wall_us": 1_500_000,
                                   "clock": "virtual", "python": PYTHON, "events": 4})

    def test_real_time(self) -> None:
        recording = run("import time; time.sleep(0.05)", clock="real")
        self.assertEqual(recording.verdict["clock"], "real")
        self.assertGreaterEqual(recording.verdict["wall_us"], 50_000)
        self.assertEqual(recording.events[0][:2], [recording.events[0][0], "meta"])
        self.assertEqual(recording.verdict["events"], len(recording.events))

    def test_a_program_that_blocks_is_seen_while_it_does(self) -> None:
        """The flusher sends what there is before the program ends: in more than one line."""
        recording = run("import time\nprint(1)\ntime.sleep(0.3)\nprint(2)\ntime.sleep(0.3)", clock="real")
        self.assertGreaterEqual(sum(isinstance(line, list) for line in recording.lines), 2)

    def test_times_never_go_back(self) -> None:
        times = [event[0] for event in run(GATHER, clock="real").events]
        self.assertEqual(times, sorted(times))


GATHER = """\
import asyncio

async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    return name

async def main():
    print(await asyncio.gather(fetch("a", 1), fetch("b", 2)))

asyncio.run(main())
"""

STEPS = ("task.new", "task.ready", "task.done", "step.begin", "step.end", "call.begin", "call.end",
         "timer.set", "timer.fire", "out", "exit")  # fmt: skip


class Golden(unittest.TestCase):
    maxDiff = None

    def test_gather(self) -> None:
        """Everything up to where asyncio.run() cleans up."""
        told = [event for event in run(GATHER).events if event[1] in STEPS]
        end = next(i for i, event in enumerate(told) if event[1:] == ["task.done", "T1", "ok"])
        self.assertEqual(told[: end + 1], [
            [0, "task.new", "T1", "Task-1", "main", None, 10, False, False],
            [0, "task.ready", "T1", None],
            [0, "step.begin", "T1"],
            [0, "call.begin", "K1", "T1", "main", "", 7, None, None],
            [0, "task.new", "T2", "Task-2", "fetch", "T1", 8, False, False],
            [0, "task.ready", "T2", "T1"],
            [0, "task.new", "T3", "Task-3", "fetch", "T1", 8, False, False],
            [0, "task.ready", "T3", "T1"],
            [0, "step.end", "T1", "waiting", "gather", "gather of 2", "T2 T3", 8, "main", "K1"],
            [0, "step.begin", "T2"],
            [0, "call.begin", "K2", "T2", "fetch", "'a', 1", 3, None, "K1"],
            [0, "timer.set", "H1", 1_000_000, "T2"],
            [0, "step.end", "T2", "waiting", "sleep", "sleep(1)", None, 4, "fetch", "K2"],
            [0, "step.begin", "T3"],
            [0, "call.begin", "K3", "T3", "fetch", "'b', 2", 3, None, "K1"],
            [0, "timer.set", "H2", 2_000_000, "T3"],
            [0, "step.end", "T3", "waiting", "sleep", "sleep(2)", None, 4, "fetch", "K3"],
            [1_000_000, "timer.fire", "H1", 0],
            [1_000_000, "task.ready", "T2", "H1"],
            [1_000_000, "step.begin", "T2"],
            [1_000_000, "call.end", "K2", None],
            [1_000_000, "step.end", "T2", "done"],
            [1_000_000, "task.done", "T2", "ok"],
            [2_000_000, "timer.fire", "H2", 0],
            [2_000_000, "task.ready", "T3", "H2"],
            [2_000_000, "step.begin", "T3"],
            [2_000_000, "call.end", "K3", None],
            [2_000_000, "step.end", "T3", "done"],
            [2_000_000, "task.done", "T3", "ok"],
            [2_000_000, "task.ready", "T1", None],
            [2_000_000, "step.begin", "T1"],
            [2_000_000, "out", "stdout", "T1", 8, "['a', 'b']"],
            [2_000_000, "call.end", "K1", None],
            [2_000_000, "step.end", "T1", "done"],
            [2_000_000, "task.done", "T1", "ok"],
        ])  # fmt: skip

    def test_timeout_and_cancellation(self) -> None:
        told = run("""\
            import asyncio
            async def slow():
                await asyncio.sleep(9)
            async def main():
                task = asyncio.create_task(slow(), name="slow one")
                await asyncio.sleep(1)
                task.cancel("enough")
                await asyncio.wait([task])
                try:
                    async with asyncio.timeout(1):
                        await slow()
                except TimeoutError:
                    pass
                async with asyncio.TaskGroup() as group:
                    group.create_task(slow())
                    group.create_task(boom())
            async def boom():
                raise ValueError("boom")
            asyncio.run(main())
        """).of("cancel.req", "task.done", "task.new")
        names = [event for event in told if event[0] == "cancel.req"]
        self.assertEqual(names, [
            ["cancel.req", "T2", "T1", "cancel", 7, "'enough'"],
            ["cancel.req", "T1", None, "timeout", None, None],
            ["cancel.req", "T3", None, "taskgroup", None, None],
            ["cancel.req", "T1", None, "taskgroup", None, None],
        ])  # fmt: skip
        done = {event[1]: event[2:] for event in told if event[0] == "task.done"}
        self.assertEqual((done["T2"], done["T4"]), (["cancelled"], ["error", "ValueError: boom"]))

    def test_the_loops_turns_and_virtual_blocking(self) -> None:
        told = run("""\
            import asyncio, time
            async def main():
                time.sleep(0.2)
                await asyncio.sleep(0)
            asyncio.run(main())
        """)
        self.assertEqual(told.of("block.begin", "block.end", "loop.blocked"), [
            ["block.begin", "K1", "time.sleep(0.2)", 3, None, True, "T1"], ["block.end", "K1", None],
            ["loop.blocked", "T1", 3, 200_000]])  # fmt: skip
        turn = [event[1:] for event in told.events if event[1] in ("poll.begin", "poll.end", "tick")][:3]
        self.assertEqual(turn, [["poll.begin", 0], ["poll.end", 0], ["tick", 1, 0]])

    def test_an_eager_task_runs_inside_its_maker(self) -> None:
        told = run("""\
            import asyncio
            async def child(): return 1
            async def main():
                asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
                await asyncio.create_task(child())
            asyncio.run(main())
        """).of("task.new", "step.begin", "step.end", "task.done")
        self.assertEqual([event[:3] for event in told[:6]], [
            ["task.new", "T1", "Task-1"], ["step.begin", "T1"], ["task.new", "T2", told[2][2]],
            ["step.begin", "T2"], ["step.end", "T2", "done"], ["task.done", "T2", "ok"]])  # fmt: skip
        self.assertTrue(told[2][7])

    def test_the_same_every_time(self) -> None:
        self.assertEqual(run(GATHER).events, run(GATHER).events)


class Ends(unittest.TestCase):
    def ending(self, source: str, **request: Any) -> tuple[Any, ...]:
        """ok, error, line, exit of a program."""
        self.recording = run(source, **request)
        self.assertEqual(self.recording.status, 0)
        self.assertEqual(self.recording.of("exit"), [["exit", self.recording.verdict["error"]]])
        verdict = self.recording.verdict
        return verdict["ok"], verdict["error"], verdict["line"], verdict["exit"]

    def test_table(self) -> None:
        for source, ending in (
            ("x = 1\nraise ValueError('boom')", (False, "ValueError: boom", 2, 1)),
            ("def f():\n    g()\ndef g(): raise KeyError('k')\nf()", (False, "KeyError: 'k'", 3, 1)),
            ("x = (", (False, "SyntaxError: '(' was never closed", 1, 1)),
            ("import nowhere", (False, "ModuleNotFoundError: No module named 'nowhere'", 1, 1)),
            ("import sys; sys.exit()", (True, None, None, 0)),
            ("import sys; sys.exit(3)", (False, "SystemExit: 3", 1, 3)),
            ("import sys\nsys.exit('no')", (False, "SystemExit: no", 2, 1)),
            ("class Odd(Exception): pass\nraise Odd", (False, "Odd", 2, 1)),
            ("e = ValueError('a')\ne.add_note('a: note')\nraise e", (False, "ValueError: a", 3, 1)),
            ("raise KeyboardInterrupt", (False, "KeyboardInterrupt", 1, 130)),
        ):
            with self.subTest(source):
                self.assertEqual(self.ending(source), ending)

    def test_deadlock(self) -> None:
        ok, error, line, _ = self.ending("import asyncio\nasync def main():\n    await asyncio.Event().wait()\nasyncio.run(main())")
        self.assertEqual((ok, line), (False, 3))
        self.assertTrue(error.startswith("deadlock: "), error)
        self.assertEqual(self.recording.err, f"{error}\n  Task-1, main, line 3: event\n")

    def test_a_traceback_has_the_learners_lines_and_none_of_ours(self) -> None:
        for clock in ("real", "virtual"):
            self.ending("import asyncio\nasync def main():\n    raise ValueError('boom')\nasyncio.run(main())", clock=clock)
            err = self.recording.err
            self.assertTrue(err.startswith("Traceback (most recent call last):\n  File \"program.py\", line 4"), err)
            self.assertIn("    raise ValueError('boom')\n", err)
            self.assertTrue(err.endswith("ValueError: boom\n"), err)
            self.assertNotIn(os.path.dirname(lesswait.__file__), err)

    def test_threads_and_atexit_belong_to_the_program(self) -> None:
        ending = self.ending("""\
            import atexit, threading, time
            from concurrent.futures import ThreadPoolExecutor
            atexit.register(print, "atexit")
            pool = ThreadPoolExecutor(1)
            pool.submit(time.sleep, 1)
            threading.Thread(target=lambda: (time.sleep(2), print("thread"))).start()
            print("main")
        """)
        self.assertTrue(ending[0])
        self.assertEqual(self.recording.out, "main\nthread\natexit\n")
        self.assertEqual(self.recording.verdict["wall_us"], 2_000_000)

    def test_an_executor_left_open_in_real_time(self) -> None:
        self.ending("from concurrent.futures import ThreadPoolExecutor\npool = ThreadPoolExecutor(2)\n"
                    "pool.submit(print, 'job')", clock="real")
        self.assertEqual(self.recording.out, "job\n")

    def test_closed_streams(self) -> None:
        for name in ("stdout", "stderr"):
            ok, *_ = self.ending(f"import sys\nprint('a')\nsys.{name}.close()")
            self.assertTrue(ok)
            self.assertEqual(self.recording.out, "a\n")

    def test_the_verdict_is_the_last_word(self) -> None:
        """A daemon thread goes on printing after the program's end."""
        source = "import threading\ndef chat():\n    while True: print('x')\nthreading.Thread(target=chat, daemon=True).start()"
        for trace in ("off", "calls"):
            self.ending(source, clock="real", trace=trace)
            self.assertIn("verdict", self.recording.lines[-1])


class Main(unittest.TestCase):
    def test_the_main_module(self) -> None:
        recording = run("""\
            import sys, __main__
            print(__name__, __file__, sys.argv, __main__.__dict__ is globals())
            class C: pass
            print(C.__module__, type(C()).__qualname__)
        """, argv=["-n", "3"])
        self.assertEqual(recording.out, "__main__ program.py ['program.py', '-n', '3'] True\n__main__ C\n")

    def test_processes_of_its_own_find_its_functions(self) -> None:
        recording = run("""\
            from concurrent.futures import ProcessPoolExecutor

            def double(x):
                return 2 * x

            if __name__ == "__main__":
                with ProcessPoolExecutor(max_workers=1) as pool:
                    print(pool.submit(double, 21).result())
        """, clock="real")
        self.assertEqual(recording.out, "42\n")

    def test_neighbours_can_be_imported(self) -> None:
        recording = run("import nearby; nearby.hello()", neighbours={"nearby.py": "def hello(): print('hello')"})
        self.assertEqual(recording.out, "hello\n")
        self.assertEqual(recording.of("call.begin"), [])

    def test_nothing_of_ours_is_in_sight(self) -> None:
        for clock in ("real", "virtual"):
            recording = run("""\
                import asyncio, threading
                def hello(): pass
                async def main():
                    print(asyncio.current_task().get_name(), threading.active_count())
                    t = threading.Thread(target=hello)
                    print(t.name, type(asyncio.current_task()).__name__, type(asyncio.get_running_loop()).__name__[-13:])
                asyncio.run(main())
            """, clock=clock)
            self.assertEqual(recording.out, "Task-1 1\nThread-1 (hello) Task ctorEventLoop\n")


class Untraced(unittest.TestCase):
    def off(self, source: str) -> Recording:
        return run(source, clock="real", trace="off")

    def test_only_output_is_told(self) -> None:
        recording = self.off(GATHER.replace("2))", "0.01))").replace('"a", 1', '"a", 0.01'))
        self.assertEqual([event[1:] for event in recording.events], [
            ["meta", 1, PYTHON, "program.py", "real"], ["out", "stdout", None, 8, "['a', 'b']"], ["exit", None]])  # fmt: skip
        self.assertTrue(recording.verdict["ok"])

    def test_nothing_is_replaced(self) -> None:
        recording = self.off("""\
            import asyncio, sys, threading, time
            print(type(time.sleep).__name__, asyncio.Task.__module__, asyncio.Task is asyncio.tasks._CTask)
            print([sys.monitoring.get_tool(n) for n in range(6)], threading.active_count())
            async def main(): print(type(asyncio.get_running_loop()).__mro__[0].__module__, asyncio.current_task().get_name())
            asyncio.run(main())
        """)
        first, second, third = recording.out.splitlines()
        self.assertEqual(first, "builtin_function_or_method _asyncio True")
        self.assertEqual(second, "[None, None, None, None, None, None] 1")
        self.assertRegex(third, r"^asyncio\.(unix|windows)_events Task-1$")

    def test_each_line_is_sent_at_once(self) -> None:
        recording = self.off("print(1)\nprint(2)")
        self.assertEqual([len(line) for line in recording.lines if isinstance(line, list)], [2, 1, 1])

    def test_virtual(self) -> None:
        recording = run("import time; time.sleep(100)", trace="off")
        self.assertEqual((recording.verdict["wall_us"], len(recording.events)), (100_000_000, 2))


if __name__ == "__main__":
    unittest.main()
