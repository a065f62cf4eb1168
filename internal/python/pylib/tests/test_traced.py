"""Users' own programs, traced: run as Python runs them, and seen to their end."""

from __future__ import annotations

import os
import unittest

from tracing import trace

SLEEPS = """
import asyncio, sys

async def work(n):
    await asyncio.sleep(n / 100)
    print("worked", n)

async def main():
    async with asyncio.TaskGroup() as group:
        for n in range(3):
            group.create_task(work(n))

asyncio.run(main())
"""


def error(recording: object) -> object:
    """What the trace says ended the program."""
    return recording.named("exit")[0].get("error")  # type: ignore[attr-defined]


@unittest.skipIf(os.name == "nt", "the descriptor of a trace is handed on as POSIX does")
class Manners(unittest.TestCase):
    """The program meets what it would meet without lesswait."""

    def test_main(self) -> None:
        source = "import sys, os; print(__name__, sys.argv[1:], os.path.basename(__file__), sys.path[0] == os.path.dirname(__file__))"
        run = trace({"prog.py": source}, "a", "-x", "--json")
        self.assertEqual(run.out, "__main__ ['a', '-x', '--json'] prog.py True\n")

    def test_module(self) -> None:
        run = trace({"pkg/tool.py": "import sys; from . import other; print(__package__, __spec__.name, sys.argv[1:])",
                     "pkg/__init__.py": "", "pkg/other.py": ""}, "a", module=True)
        self.assertEqual(run.out, "pkg pkg.tool ['a']\n")

    def test_no_such_module(self) -> None:
        run = trace({"x.txt": ""}, module=True)
        self.assertEqual(run.status, 1)
        self.assertIn("No module named 'x'", run.err)

    def test_standard_input(self) -> None:
        self.assertEqual(trace({"p.py": "print(input('? ')); import sys; print(sys.stdin.read())"}, stdin="one\ntwo").out, "? one\ntwo\n")

    def test_statuses(self) -> None:
        for source, status, said in (
            ("import sys; sys.exit(3)", 3, "SystemExit: 3"),
            ("import sys; sys.exit('no')", 1, "SystemExit: no"),
            ("import sys; sys.exit(-1)", 255, "SystemExit: -1"),
            ("import os; os._exit(4)", 4, "os._exit(4)"),
            ("1 / 0", 1, "ZeroDivisionError: division by zero"),
            ("def (", 1, "SyntaxError: invalid syntax"),
            ("import absent_module", 1, "ModuleNotFoundError: No module named 'absent_module'"),
            ("import atexit; atexit.register(print, 'bye')", 0, None),
        ):
            with self.subTest(source):
                run = trace({"p.py": source})
                self.assertEqual((run.status, error(run)), (status, said))

    def test_tracebacks_show_the_program_alone(self) -> None:
        run = trace({"p.py": "def f():\n    raise ValueError('boom')\nf()\n"})
        self.assertTrue(run.err.startswith("Traceback (most recent call last):\n  File "))
        self.assertNotIn("lesswait", run.err)

    def test_its_own_excepthook(self) -> None:
        run = trace({"p.py": "import sys\nsys.excepthook = lambda *args: print('hooked', args[0].__name__)\n1 / 0\n"})
        self.assertEqual((run.out, run.status), ("hooked ZeroDivisionError\n", 1))


@unittest.skipIf(os.name == "nt", "the descriptor of a trace is handed on as POSIX does")
class Seen(unittest.TestCase):
    """What the trace has of it."""

    def test_own_modules_are_watched(self) -> None:
        run = trace({"p.py": "import asyncio, inner.helper\nasyncio.run(inner.helper.fetch(1))\n",
                     "inner/__init__.py": "", "inner/helper.py": "import asyncio\n\nasync def fetch(n):\n    await asyncio.sleep(0.01)\n"})
        call = run.named("call.begin")[0]
        self.assertEqual((call["fn"], call["args"], call["line"], call["file"]), ("fetch", "1", 3, "inner/helper.py"))
        self.assertIn(["step.end", "T1", "waiting", "sleep", "sleep(0.01)", None, 4, "fetch", "K1"], run.of("step.end"))

    def test_warnings_name_their_file(self) -> None:
        helper = ("import asyncio, time\n\nasync def bad():\n    raise ValueError('x')\n\n"
                  "async def main():\n    task = asyncio.create_task(bad())\n    bad()\n    await asyncio.sleep(0)\n    time.sleep(0.06)\n")
        for light in (False, True):
            with self.subTest(light=light):
                run = trace({"p.py": "import asyncio, helper\nasyncio.run(helper.main())\nhelper.bad()\n", "helper.py": helper}, light=light)
                told = sorted((str(event.get("kind")), event["line"], event.get("file"))
                              for kind in ("warning", "block.begin") for event in run.named(kind))
                self.assertEqual(told, [
                    ("None", 10, "helper.py"), ("never-awaited", 3, None), ("never-awaited", 8, "helper.py"),
                    ("never-retrieved", 4, "helper.py")])  # fmt: skip

    def test_installed_packages_are_not(self) -> None:
        run = trace({"p.py": "import sys; sys.path.insert(0, 'site-packages')\nimport asyncio, lib\nasyncio.run(lib.fetch())\n",
                     "site-packages/lib.py": "import asyncio\n\nasync def fetch():\n    await asyncio.sleep(0)\n"})
        self.assertEqual(run.named("call.begin"), [])

    def test_several_runs_share_one_trace(self) -> None:
        run = trace({"p.py": "import asyncio\nasync def one(n): await asyncio.sleep(0.001)\nfor n in range(3): asyncio.run(one(n))\n"})
        self.assertEqual([call["args"] for call in run.named("call.begin")], ["0", "1", "2"])

    def test_virtual_runs_are_alike(self) -> None:
        dice = "import random\nprint(random.random())\n" + SLEEPS
        first, second = (trace({"p.py": dice}, virtual=True, captured=True) for _ in range(2))
        self.assertEqual(first.lines, second.lines)
        self.assertEqual(first.named("meta")[0]["clock"], "virtual")

    def test_light(self) -> None:
        run = trace({"p.py": SLEEPS + "import time\nasync def hold(): time.sleep(0.06)\nasyncio.run(hold())\n"}, light=True)
        kinds = {event[1] for event in run.events}
        self.assertLessEqual({"task.new", "task.done", "block.begin"}, kinds)
        self.assertEqual(run.named("meta")[0]["detail"], "light")
        self.assertFalse(kinds & {"step.begin", "call.begin", "task.ready", "timer.set", "tick", "poll.begin"}, kinds)

    def test_captured_output_is_in_the_trace_alone(self) -> None:
        run = trace({"p.py": "import sys\nprint('seen')\nsys.stdout.buffer.write(b'raw\\n')\nprint('half', end='', file=sys.stderr)\n"}, captured=True)
        self.assertEqual(run.out, "raw\n")
        self.assertEqual([(out["stream"], out["text"]) for out in run.named("out")], [("stdout", "seen"), ("stderr", "half")])

    def test_a_forked_child_is_another_program(self) -> None:
        source = "import os\nif os.fork() == 0:\n    print('child'); os._exit(0)\nos.wait()\nprint('parent')\n"
        run = trace({"p.py": source}, captured=True)
        self.assertEqual(run.out, "child\n")
        self.assertEqual([out["text"] for out in run.named("out")], ["parent"])

    def test_an_input_that_nobody_types(self) -> None:
        run = trace({"p.py": "import sys\nsys.stdin.readline(); sys.stdin.read()\n"}, unattended=True)
        self.assertEqual([warning["kind"] for warning in run.named("warning")], ["unattended"])


@unittest.skipIf(os.name == "nt", "the descriptor of a trace is handed on as POSIX does")
class SuddenEnds(unittest.TestCase):
    """Whatever ends the program leaves what was before."""

    def test_nothing_is_lost(self) -> None:
        for end in ("os._exit(4)", "os.kill(os.getpid(), 9)", "signal.raise_signal(15)", "os.abort()",
                    "os.execv(sys.executable, [sys.executable, '-c', ''])", "os.closerange(0, 5000)"):
            with self.subTest(end):
                run = trace({"p.py": f"import os, signal, sys\nprint('before')\n{end}\n"}, captured=True)
                self.assertEqual([out["text"] for out in run.named("out")], ["before"])


if __name__ == "__main__":
    unittest.main()
