"""Streaming a recording."""

from __future__ import annotations

import threading
import unittest
from typing import Any
from unittest import mock

from lesswait import feed
from lesswait.feed import BEAT_NS, Feed, Flusher
from lesswait.log import Log
from lesswait.wire import BATCH


class FakeChannel:
    """Keeps the batches."""

    def __init__(self) -> None:
        self.batches: list[list[Any]] = []
        self.arrived = threading.Event()

    def batch(self, events: list[Any]) -> None:
        self.batches.append(list(events))
        self.arrived.set()


class Feeding(unittest.TestCase):
    def setUp(self) -> None:
        self.log, self.channel = Log(lambda: 0, (), None), FakeChannel()
        self.feed = Feed(self.log, self.channel)  # type: ignore[arg-type]

    def test_everything_once(self) -> None:
        self.log.emit("mark", "a")
        self.feed.flush()
        self.feed.flush()
        self.assertEqual((self.channel.batches, self.feed.sent), ([[(0, "mark", "a")]], 1))

    def test_now_and_then(self) -> None:
        now = 0
        with mock.patch.object(feed.real, "monotonic_ns", lambda: now):
            self.log.emit("mark", "first")
            self.feed.flush_now_and_then()
            self.log.emit("mark", "waits")
            self.feed.flush_now_and_then()
            self.assertEqual(len(self.channel.batches), 1)
            now += BEAT_NS
            self.feed.flush_now_and_then()
            self.assertEqual(len(self.channel.batches), 2)
            for _ in range(BATCH):
                self.log.emit("mark", "many")
            self.feed.flush_now_and_then()
        self.assertEqual([len(batch) for batch in self.channel.batches], [1, 1, BATCH])

    def test_nothing_follows_the_end(self) -> None:
        self.log.emit("mark", "a")
        self.feed.close()
        self.log.emit("mark", "b")
        self.feed.flush()
        self.assertEqual(self.channel.batches, [[(0, "mark", "a")]])

    def test_the_flusher_works_while_the_program_does_not(self) -> None:
        beats: list[bool] = []
        flusher = Flusher(self.feed, beats.append)
        before = threading.active_count()
        flusher.start()
        self.log.emit("mark", "a")
        flusher.ring()
        flusher.ring()
        self.assertTrue(self.channel.arrived.wait(30))
        self.assertEqual(threading.active_count(), before)
        flusher.stop()
        self.assertGreaterEqual(len(beats), 1)


if __name__ == "__main__":
    unittest.main()
