"""The table of the trace's kinds."""

from __future__ import annotations

import unittest

from lesswait.schema import FIELDS, VERSION


class Table(unittest.TestCase):
    def test_version(self) -> None:
        self.assertEqual(VERSION, 1)

    def test_no_field_twice(self) -> None:
        for kind, fields in FIELDS.items():
            self.assertEqual(len(fields), len(set(fields)), kind)

    def test_no_field_named_like_the_envelope(self) -> None:
        for kind, fields in FIELDS.items():
            self.assertFalse({"n", "t", "ev"} & set(fields), kind)

    def test_what_waits_and_what_it_waits_for(self) -> None:
        self.assertEqual(FIELDS["step.end"], ("task", "state", "kind", "what", "obj", "line", "fn", "call"))


if __name__ == "__main__":
    unittest.main()
