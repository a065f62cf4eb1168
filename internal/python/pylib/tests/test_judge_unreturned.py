"""Where a `return` is missing, and where a statement only looks like it."""

from __future__ import annotations

import ast
import textwrap
import unittest

from lesswait.judge.unreturned import Unreturned, unreturned

NONE = "got [None, None]"


def find(source: str, symptom: str = NONE) -> tuple[int, str] | None:
    """Line and function of the value that goes nowhere."""
    found = unreturned(ast.parse(textwrap.dedent(source)), symptom, {"fetch"})
    return (found.line, found.function) if isinstance(found, Unreturned) else None


class Missing(unittest.TestCase):
    def test_a_value_that_stands_alone_needs_no_further_sign(self) -> None:
        for value in ("results", "self.found[url]", "url, await fetch(url)", "'blocked'", "f'{a}'", "[]", "{}", "a + b"):
            with self.subTest(value):
                source = f"async def one(url):\n    if url:\n        {value}\n    return await fetch(url)"
                self.assertEqual(find(source, "got 3"), (3, "one"))

    def test_the_only_statement_counts(self) -> None:
        self.assertEqual(find("async def one(url):\n    url, await fetch(url)", "got 3"), (2, "one"))

    def test_what_came_of_a_service_is_lost_where_there_is_none_of_it(self) -> None:
        for value in ("await fetch(url)", "await asyncio.wait_for(fetch(url), 1)", "(await fetch(url)).json()",
                      "sum([await fetch(i) for i in url])", "[await fetch(i) for i in url]", "task.result()"):
            with self.subTest(value):
                source = f"async def one(url):\n    async with slots:\n        {value}"
                self.assertEqual(find(source), (3, "one"))
                self.assertEqual(find(source, "got NoneType"), (3, "one"))
                self.assertIsNone(find(source, "got 3"))


class NotMissing(unittest.TestCase):
    def test_what_is_done_for_its_effect(self) -> None:
        for value in ("results.append(await fetch(url))", "await queue.put(await fetch(url))", "print(url)", "...",
                      "'''a comment\n    '''", "await asyncio.sleep(1)", "yield await fetch(url)", "task.cancel()"):
            with self.subTest(value):
                self.assertIsNone(find(f"async def one(url):\n    url = 3\n    {value}"))

    def test_a_docstring(self) -> None:
        self.assertIsNone(find("def one(url):\n    'does nothing'"))

    def test_a_function_that_returns_something_elsewhere(self) -> None:
        self.assertIsNone(find("async def one(url):\n    if url:\n        return 1\n    await fetch(url)"))
        self.assertIsNone(find("async def one(url):\n    yield 1\n    await fetch(url)"))

    def test_a_return_of_a_function_inside_is_not_its_own(self) -> None:
        self.assertEqual(find("async def one(url):\n    def two():\n        return 1\n    await fetch(url)"), (4, "one"))


if __name__ == "__main__":
    unittest.main()
