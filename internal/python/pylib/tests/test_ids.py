"""Ids of objects and tasks."""

from __future__ import annotations

import gc
import unittest

from lesswait.ids import ObjectIds


class Thing:
    """All things are equal, and none can be hashed."""

    def __eq__(self, other: object) -> bool:
        return True


class Objects(unittest.TestCase):
    def setUp(self) -> None:
        self.ids = ObjectIds()

    def test_numbered_per_letter_by_first_use(self) -> None:
        a, b, c = Thing(), Thing(), Thing()
        self.assertEqual([self.ids.of(a, "S"), self.ids.of(b, "S"), self.ids.of(c, "Q"), self.ids.of(a, "S")],
                         ["S1", "S2", "Q1", "S1"])

    def test_nothing_is_kept_alive_and_no_number_comes_back(self) -> None:
        for number in range(1, 50):
            thing = Thing()
            self.assertEqual(self.ids.of(thing, "S"), f"S{number}")
            del thing
            gc.collect()
        self.assertEqual(len(self.ids._known), 0)

    def test_hidden(self) -> None:
        thing = Thing()
        self.assertFalse(self.ids.knows(thing))
        self.ids.hide(thing)
        self.assertTrue(self.ids.knows(thing))
        self.assertIsNone(self.ids.of(thing, "Q"))

    def test_what_cannot_be_followed_has_no_id(self) -> None:
        self.assertIsNone(self.ids.of(7, "O"))


if __name__ == "__main__":
    unittest.main()
