"""Streams a recording to the parent while the program runs.

In real time a thread of its own does it, woken when the loop is about to wait and every
20 ms: encoding in the program's thread would make the gaps that the picture then shows.  On
the virtual clock nothing is lost by doing it on the spot.
"""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable

from . import cpu
from .clock import real
from .log import Log
from .wire import BATCH, Channel

BEAT_NS = 20_000_000  # until the next look, if nobody rings
REST_NS = 4_000_000  # without a look, however often somebody rings
CPU_EVERY_NS = 500_000_000  # between two samples of CPU time
_MANY = 4 * BATCH  # items in the log: about a batch of events


class Feed:
    """Sends what a log has gathered, in order."""

    def __init__(self, log: Log, channel: Channel) -> None:
        self._log, self._channel = log, channel
        self._sending = real.RLock()  # keeps batches in order
        self._due = 0
        self._closed = False
        self.sent = 0  # events

    def flush(self) -> None:
        """Send what there is."""
        if not self._log.kept:
            return
        with self._sending:
            if self._closed:
                return
            for events in itertools.batched(self._log.drain(), BATCH):
                self.sent += len(events)
                self._channel.batch(events)

    def close(self) -> None:
        """Send the rest, and nothing after it, whatever a forgotten thread still does."""
        self.flush()
        with self._sending:
            self._closed = True

    def flush_now_and_then(self) -> None:
        """Send what there is if it is a batch, or if the last one was long ago."""
        now = real.monotonic_ns()
        if self._log.kept >= _MANY or now >= self._due:
            self._due = now + BEAT_NS
            self.flush()


class Flusher:
    """A thread that flushes a feed; not one of threading's, so the program does not see it.

    beat(cpu) is called at every look, with cpu true twice a second.
    """

    def __init__(self, feed: Feed, beat: Callable[[bool], None]) -> None:
        self._feed, self._beat = feed, beat
        self._bell = real.Lock()
        self._bell.acquire()
        self._stopped = False
        self._clock: int | None = None
        self._used_ns = 0

    def start(self) -> None:
        """Begin."""
        self._clock = cpu.clock_of(real.start_new_thread(self._work, ()))

    def used_ns(self) -> int:
        """The CPU time that it has used itself, which is not the program's; asked before stop().

        Where the system can't tell, what it had used up to its last look.
        """
        return self._used_ns if self._clock is None else time.clock_gettime_ns(self._clock)

    def ring(self) -> None:
        """The program is about to wait: a good moment."""
        if self._bell.locked():
            try:
                self._bell.release()
            except RuntimeError:
                pass  # somebody else rang

    def stop(self) -> None:
        """Flush no more; the rest is the caller's."""
        self._stopped = True

    def _work(self) -> None:
        sampled = real.monotonic_ns()
        while True:
            self._bell.acquire(True, BEAT_NS / 1e9)
            if self._stopped:
                return
            now = real.monotonic_ns()
            sample = now - sampled >= CPU_EVERY_NS
            if sample:
                sampled = now
            self._beat(sample)
            self._feed.flush()
            self._used_ns = real.thread_time_ns()
            real.sleep(REST_NS / 1e9)
