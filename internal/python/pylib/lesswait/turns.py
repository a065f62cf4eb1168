"""Recognizes an event loop that turns and turns while no time passes.

`while not done: await asyncio.sleep(0)` never lets a loop become idle, so its clock would
stand still for ever.  In reality time passes meanwhile: from the 2,000th turn at one
instant on, a turn in which tasks only yield takes a millisecond, as long as a timer or a
sleeping thread is there to be reached; if nothing is, the loop is caught in a livelock.
"""

from __future__ import annotations

from typing import Any

from .clock import MILLISECOND, Livelock, real
from .tasks import is_plain_step, stepped_task
from .timers import next_due

UNSEEN_TURNS = 1_000  # nobody looks closer at so few
FREE_TURNS = 1_000  # and so many more, in which tasks only yield, take no time
LIVELOCK_TURNS = 20_000  # in which tasks only yield
ENDLESS_TURNS = 100_000  # with tasks that wake each other


class Turns:
    """Counts one loop's turns at one instant."""

    def __init__(self) -> None:
        self._instant = -1
        self._count = self._yields = 0
        self._real_ns = 0

    def count(self, loop: Any) -> None:
        """The loop begins another turn; what it will run is in its ready queue."""
        clock = loop.threads.baton.clock
        if clock.now != self._instant:
            self._instant = clock.now
            self._count = self._yields = self._real_ns = 0
        self._count += 1
        if self._count > UNSEEN_TURNS:
            self._charge(loop)

    def _charge(self, loop: Any) -> None:
        baton = loop.threads.baton
        if not all(is_plain_step(handle._callback) for handle in loop._ready):
            if self._count > ENDLESS_TURNS:
                baton.fail(Livelock("tasks wake each other for ever, and no time passes"))
            return
        self._yields += 1
        if self._yields <= FREE_TURNS:
            return
        if self._yields == FREE_TURNS + 1:
            self._tell(loop)
        events = [at for at in (next_due(loop), baton.next_wake()) if at is not None]
        upcoming = min(events, default=None)
        if loop.has_descriptors() or baton.detached():
            self._move(baton, upcoming, self._real_step())
        elif upcoming is not None:
            self._move(baton, upcoming, MILLISECOND)
        elif self._yields > LIVELOCK_TURNS:
            baton.fail(Livelock("tasks yield for ever, and nothing is left that they could wait for"))

    def _real_step(self) -> int:
        """Real nanoseconds since the turn before, which waits for something real."""
        before, self._real_ns = self._real_ns, real.monotonic_ns()
        return self._real_ns - before if before else 0

    def _move(self, baton: Any, upcoming: int | None, step: int) -> None:
        now = baton.clock.now
        to = now + step
        baton.advance(to if upcoming is None else max(now, min(to, upcoming)))
        self._instant = baton.clock.now  # still spinning

    def _tell(self, loop: Any) -> None:
        if loop.recorder is not None and loop._ready:
            loop.recorder.spin(stepped_task(loop._ready[0]._callback))
