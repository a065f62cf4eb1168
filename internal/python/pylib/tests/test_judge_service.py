"""The judge's services measure what a learner's code does with them."""

from __future__ import annotations

import asyncio
import types
import unittest
from unittest import mock

from lesswait.judge.codes import HINTS, TEMPLATES
from lesswait.judge.failure import failure
from lesswait.judge.service import Given, Service, Span, peak


def span(start: int, end: int | None) -> Span:
    return Span("url", start, None, end)


class Peak(unittest.TestCase):
    def test_one_that_ends_makes_room_first(self) -> None:
        self.assertEqual(peak([span(0, 1), span(1, 2), span(2, 3)]), 1)

    def test_overlaps_count(self) -> None:
        self.assertEqual(peak([span(0, 3), span(1, 2), span(1, 4)]), 3)

    def test_nothing_and_instants_are_no_overlap(self) -> None:
        self.assertEqual(peak([]), 0)
        self.assertEqual(peak([span(1, 1), span(1, None)]), 0)


class CallByCall(unittest.TestCase):
    """A list of waits or failures has an entry for each call, and its last one for the rest."""

    def test_waits_and_failures(self) -> None:
        engine = types.SimpleNamespace(recorder=None, now_ns=lambda: 0)
        service = Service("fetch", Given(lambda url: f"Data from {url}"), engine)
        service.prepare({"a": [5, 1]}, {"a": [ConnectionError("no answer"), None], "b": ValueError})
        waited: list[float] = []

        async def sleep(seconds: float) -> None:
            waited.append(seconds)

        with mock.patch("asyncio.sleep", sleep):
            fetch = service.function()

        async def results(*urls: str) -> list[object]:
            return await asyncio.gather(*map(fetch, urls), return_exceptions=True)

        first, *others = asyncio.run(results("a", "a", "a"))
        self.assertEqual(repr(first), "ConnectionError('no answer')")
        self.assertEqual(others, ["Data from a"] * 2)
        self.assertEqual([type(end) for end in asyncio.run(results("b", "b"))], [ValueError] * 2)
        self.assertEqual(waited, [5, 1, 1, 1, 1])
        self.assertEqual([span.attempt for span in service.spans], [1, 2, 3, 1, 2])


class Keys(unittest.TestCase):
    """The key of a call is its first argument, whatever way it is given."""

    def test_as_the_signature_says(self) -> None:
        def ask(url: str, tries: int = 1) -> None: ...
        def none() -> None: ...
        def many(*urls: str) -> None: ...
        def only(*, url: str) -> None: ...
        def default(url: str = "home") -> None: ...

        for answer, args, kwargs, key in (
            (ask, ("a",), {}, "a"), (ask, ("a", 2), {}, "a"), (ask, ("a",), {"tries": 2}, "a"),
            (ask, (), {"tries": 2, "url": "a"}, "a"), (ask, ([],), {}, "list"), (none, (), {}, None),
            (many, ("a", "b"), {}, ("a", "b")), (only, (), {"url": "a"}, "a"), (default, (), {}, None),
        ):  # fmt: skip
            self.assertEqual(Service("ask", Given(answer), None)._key(args, kwargs), key)

    def test_what_the_signature_refuses(self) -> None:
        def ask(url: str, tries: int = 1) -> None: ...

        for args, kwargs, said in (
            ((), {}, "missing a required argument: 'url'"), (("a", 1, 2), {}, "too many positional arguments"),
            (("a",), {"url": "b"}, "multiple values for argument 'url'"),
        ):  # fmt: skip
            with self.assertRaisesRegex(TypeError, rf"^ask\(\): {said}$"):
                Service("ask", Given(ask), None)._key(args, kwargs)


class Templates(unittest.TestCase):
    def test_every_hint_is_for_a_code(self) -> None:
        self.assertLessEqual(set(HINTS), set(TEMPLATES))

    def test_the_line_is_named_where_it_is_known(self) -> None:
        self.assertIn("(line 7)", failure("forgot-await", 7, what="it never ran").message)

    def test_a_message_reads_on_without_a_line(self) -> None:
        message = failure("forgot-await", None, what="it never ran").message
        self.assertNotIn("None", message)
        self.assertTrue(failure("blocked-loop", None, secs=1.0).message.startswith("One line stopped"))


if __name__ == "__main__":
    unittest.main()
