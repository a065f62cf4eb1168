"""CPU time by thread: the ink of a picture."""

from __future__ import annotations

import time

from .clock import real


class CpuMeter:
    """Measures the CPU time that threads have used since they were last asked, in microseconds."""

    def __init__(self) -> None:
        self._main = real.get_ident()
        self._last = {self._main: real.thread_time_ns()}
        self._updating = real.RLock()  # a destructor may ask in the middle of asking
        self._clock = clock_of(self._main)

    def here(self) -> int:
        """Of the calling thread."""
        return self._since(real.get_ident(), real.thread_time_ns())

    def of_main(self) -> int:
        """Of the thread that made this meter, asked from another one; 0 where the system can't tell."""
        if self._clock is None:
            return 0
        return self._since(self._main, time.clock_gettime_ns(self._clock))

    def _since(self, ident: int, now: int) -> int:
        with self._updating:
            last = self._last.get(ident, 0)
            if now < last and ident == self._main:
                return 0  # the main thread asked a moment later, and was quicker
            if now < last:
                last = 0  # another thread with the ident of one that has ended
            spent = (now - last) // 1000
            self._last[ident] = last + spent * 1000  # what is less than a microsecond is kept for next time
            return spent


def clock_of(ident: int) -> int | None:
    """The clock of a living thread's CPU time, by its ident; None where there is none."""
    try:
        return time.pthread_getcpuclockid(ident)
    except (AttributeError, OSError):
        return None
