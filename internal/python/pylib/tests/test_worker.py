"""What a worker does between its hello and the request."""

from __future__ import annotations

import contextlib
import io
import json
import os
import unittest
from typing import Any

from lesswait import worker
from lesswait.judge import session


def receive(*lines: str) -> dict[str, Any] | None:
    """What a worker takes for its request that is sent these lines."""
    reading, writing = os.pipe()
    with open(writing, "w", encoding="utf-8") as stream:
        stream.write("".join(lines))
    return worker._receive(reading)


def ahead(check: str) -> str:
    """The line that tells of a check.py."""
    return json.dumps({"ahead": {"check": check}}) + "\n"


class Receiving(unittest.TestCase):
    def setUp(self) -> None:
        session.harness_code.cache_clear()

    def test_the_request(self) -> None:
        self.assertEqual(receive('{"op": "check"}\n'), {"op": "check"})

    def test_no_request(self) -> None:
        for lines in ([], ['{"op": "che'], [ahead("x = 1")], [ahead("x = 1"), '{"op": "che']):
            self.assertIsNone(receive(*lines))

    def test_a_harness_is_compiled_ahead(self) -> None:
        self.assertEqual(receive(ahead("x = 1"), ahead("x = 2"), '{"op": "check"}\n'), {"op": "check"})
        for source in ("x = 1", "x = 2"):
            session.harness_code(source)
        self.assertEqual(session.harness_code.cache_info().hits, 2)

    def test_what_is_wrong_with_a_harness_is_told_when_it_is_needed(self) -> None:
        for source, said in (("x =", ""), ("x = '\\d'", "SyntaxWarning")):
            with contextlib.redirect_stderr(io.StringIO()) as stderr:
                receive(ahead(source), "{}\n")
                self.assertEqual(stderr.getvalue(), "")
                with contextlib.suppress(SyntaxError):
                    session.harness_code(source)
            self.assertIn(said, stderr.getvalue())
            self.assertEqual(session.harness_code.cache_info().hits, 0)
