"""Short texts of values."""

from __future__ import annotations

import contextvars
import functools
import inspect
import os
import sys
import unittest
from typing import Any

from lesswait import texts


class Loud:
    """An object whose own code must not run."""

    def __repr__(self) -> str:
        raise AssertionError("repr was called")

    __str__ = __eq__ = __repr__  # type: ignore[assignment]
    __hash__ = object.__hash__


class Values(unittest.TestCase):
    def test_table(self) -> None:
        for value, text in (
            (None, "None"), (1, "1"), (0.5, "0.5"), (True, "True"), ("a", "'a'"), (b"a", "b'a'"),
            ([1, "x"], "[1, 'x']"), ((1,), "(1,)"), ({"k": [1]}, "{'k': [1]}"), ({3, 1, 2}, "{1, 2, 3}"),
            (range(3), "range(0, 3)"), (len, "len"), (Loud, "Loud"), (Loud(), "<Loud>"), ([Loud()], "[<Loud>]"),
            ([[[1]]], "[[…]]"), (10**2000, "<int>"), (unittest, "<module>"),
        ):  # fmt: skip
            with self.subTest(text):
                self.assertEqual(texts.value(value), text)

    def test_length(self) -> None:
        for value in ("x" * 10**6, ["x" * 100] * 10**6, {n: n for n in range(10**5)}, set(range(10**5))):
            self.assertLessEqual(len(texts.value(value)), texts.LIMIT)

    def test_functions_lose_what_is_around_them(self) -> None:
        def inner() -> None: ...

        self.assertEqual(texts.value(inner), "inner")
        self.assertEqual(texts.callable_name(functools.partial(inner, 1)), "inner")

    def test_what_to_thread_submits(self) -> None:
        job = functools.partial(contextvars.copy_context().run, len, "abc")
        self.assertEqual(texts.callable_name(job), "len")


class Arguments(unittest.TestCase):
    def seen(self, function: Any, *args: Any, **kwargs: Any) -> str:
        """The text of a call's arguments, seen from inside."""
        return str(function(*args, **kwargs))

    def test_positional_keyword_and_starred(self) -> None:
        def call(a: Any, b: Any = 2, *rest: Any, key: Any = None, **more: Any) -> str:
            frame = sys._getframe()
            return texts.arguments(frame.f_code, frame)

        self.assertEqual(self.seen(call, 1), "1, 2, key=None")
        self.assertEqual(self.seen(call, 1, 3, 4, key="k", z=5), "1, 3, 4, key='k', z=5")

    def test_without_self(self) -> None:
        def method(self: Any, n: int) -> str:
            frame = inspect.currentframe()
            assert frame is not None
            return texts.arguments(frame.f_code, frame)

        self.assertEqual(self.seen(method, Loud(), 7), "7")

    def test_as_given(self) -> None:
        self.assertEqual(texts.given((1, "a"), {"k": None}), "1, 'a', k=None")


class Errors(unittest.TestCase):
    def test_in_one_line(self) -> None:
        self.assertEqual(texts.error(ValueError("boom\nbang")), "ValueError: boom")
        self.assertEqual(texts.error(ValueError()), "ValueError")

    def test_without_the_learners_code(self) -> None:
        class Odd(Exception):
            def __str__(self) -> str:
                raise AssertionError("str was called")

        self.assertEqual(texts.error(Odd("x")), "Odd")
        self.assertEqual(texts.error(ValueError(1, Loud())), "ValueError")

    def test_without_addresses(self) -> None:
        self.assertEqual(texts.scrub(f"bad {object()!r}"), "bad <object object>")

    def test_without_the_folder_of_the_library(self) -> None:
        self.assertEqual(texts.local(f"File {unittest.__file__}"), f"File {os.path.join('unittest', '__init__.py')}")


if __name__ == "__main__":
    unittest.main()
