"""What a limited number of slots allows, and whether a run used all of them."""

import unittest

from lesswait.judge.schedule import Gap, gap, shortest
from lesswait.judge.service import Span


def spans(*times):
    """Calls from (start, end) pairs."""
    return [Span(key, start, None, end) for key, (start, end) in enumerate(times)]


class Shortest(unittest.TestCase):
    def test_a_slot_is_taken_as_soon_as_it_is_free(self):
        self.assertEqual(shortest([4, 1, 1, 1, 1, 1], 2), 5)
        self.assertEqual(shortest([1, 1, 4, 1, 1, 1], 2), 5)

    def test_one_slot_and_more_slots_than_calls(self):
        self.assertEqual(shortest([1, 2, 3], 1), 6)
        self.assertEqual(shortest([1, 2, 3], 9), 3)

    def test_nothing_to_do(self):
        self.assertEqual(shortest([], 3), 0)


class TheGap(unittest.TestCase):
    def test_none_where_every_slot_is_used(self):
        self.assertIsNone(gap(spans((0, 4), (0, 1), (1, 2), (2, 3), (3, 4)), 2))

    def test_none_at_the_end_where_nothing_is_to_come(self):
        self.assertIsNone(gap(spans((0, 4), (0, 1)), 2))
        self.assertIsNone(gap([], 2))

    def test_a_batch_waits_for_all_of_its_members(self):
        self.assertEqual(gap(spans((0, 4), (0, 1), (4, 5), (4, 5)), 2), Gap(1, 4, True, 1))

    def test_fixed_shares_are_no_batches(self):
        self.assertEqual(gap(spans((0, 4), (0, 1), (1, 2), (4, 5), (5, 6)), 2), Gap(2, 4, False, 1))

    def test_a_slot_that_is_taken_late_while_others_are_at_work(self):
        self.assertEqual(gap(spans((0, 4), (0, 1), (2, 3)), 2), Gap(1, 2, False, 1))

    def test_a_late_beginning(self):
        self.assertEqual(gap(spans((7, 8), (7, 8)), 2, began=5), Gap(5, 7, True, 0))

    def test_fewer_calls_than_slots(self):
        self.assertEqual(gap(spans((0, 1), (1, 2)), 5), Gap(0, 1, True, 1))

    def test_a_call_that_never_ends_keeps_its_slot(self):
        self.assertIsNone(gap(spans((0, None), (0, 1), (1, 2)), 2))
        self.assertEqual(gap(spans((0, None), (0, 1), (2, 3)), 2), Gap(1, 2, False, 1))

    def test_calls_that_take_no_time(self):
        self.assertIsNone(gap(spans((0, 0), (0, 0), (0, 1)), 1))


if __name__ == "__main__":
    unittest.main()
