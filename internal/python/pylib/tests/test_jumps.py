"""The guard against loops that never wait."""

from __future__ import annotations

import textwrap
import unittest
from typing import Any, NoReturn

from lesswait import jumps
from lesswait.jumps import JumpBudget


class Exceeded(BaseException):
    """What the guard raises here; a real one ends the process."""


def exceeded(line: int) -> NoReturn:
    raise Exceeded(line)


class Budget(unittest.TestCase):
    def guarded(self, source: str, budget: int = 1000) -> tuple[JumpBudget, dict[str, Any]]:
        """A program under a budget, loaded."""
        code, namespace = compile(textwrap.dedent(source), "program.py", "exec"), {}
        guard = JumpBudget(code, budget, exceeded)
        self.addCleanup(guard.disarm)
        exec(code, namespace)
        return guard, namespace

    def stopped_at(self, source: str, budget: int = 1000) -> tuple[int, int]:
        """The line at which f() is stopped, and the jumps until then."""
        guard, namespace = self.guarded(source, budget)
        with self.assertRaises(Exceeded) as caught:
            namespace["f"]()
        guard.disarm()
        return caught.exception.args[0], guard.spent

    def test_every_kind_of_loop(self) -> None:
        for name, body, line in (
            ("while True: pass", "while True: pass", 2),
            ("a long body", "while True:\n    x = 1\n    y = 2", 2),
            ("a condition", "x = 0\nwhile x >= 0:\n    x += 1", 3),
            ("for", "for i in iter(int, 1):\n    pass", 2),
            ("what catches everything", "while True:\n    try:\n        raise ValueError\n    except ValueError:\n        pass", 2),
            ("continue", "while True:\n    try:\n        continue\n    finally:\n        pass", 2),
            ("a comprehension", "[i for i in iter(int, 1)]", 2),
            ("a generator expression", "sum(1 for i in iter(int, 1))", 2),
        ):  # fmt: skip
            with self.subTest(name):
                source = "def f():\n" + textwrap.indent(body, "    ")
                stopped, spent = self.stopped_at(source)
                self.assertLessEqual(abs(stopped - line), 1)
                self.assertEqual(spent, 1001)

    def test_the_same_verdict_every_time(self) -> None:
        source = "def f():\n    while True:\n        for i in range(3):\n            pass"
        self.assertEqual(len({self.stopped_at(source) for _ in range(5)}), 1)

    def test_enough_is_no_matter(self) -> None:
        _, namespace = self.guarded("def f(n):\n    for i in range(n): pass\n    return n", 1000)
        self.assertEqual(namespace["f"](990), 990)

    def test_a_wait_gives_the_budget_back(self) -> None:
        guard, namespace = self.guarded("def f(n):\n    for i in range(n): pass")
        for _ in range(10):
            namespace["f"](900)
            jumps.waited()
        namespace["f"](900)
        self.assertGreater(guard.spent, 800)
        guard.reset()
        self.assertEqual(guard.spent, 0)

    def test_what_is_caught_is_raised_again(self) -> None:
        source = """
            def endless():
                while True: pass

            def f():
                while True:
                    try: endless()
                    except BaseException as e: caught.append(e)
        """
        _, namespace = self.guarded(source, 100)
        namespace["caught"] = caught = []
        with self.assertRaises(Exceeded):
            namespace["f"]()
        self.assertGreaterEqual(len(caught), 1)

    def test_library_code_is_free(self) -> None:
        guard, namespace = self.guarded("import textwrap\ndef f():\n    return textwrap.wrap('word ' * 1000)", 10)
        namespace["f"]()
        self.assertLessEqual(guard.spent, 10)


if __name__ == "__main__":
    unittest.main()
