"""threading.Lock on the virtual clock.

Everything else in threading and queue is written on top of Lock, and parks with it.
"""

from __future__ import annotations

from typing import Any, ClassVar

from .baton import Baton
from .clock import real, to_ns


class VirtualLock:
    """threading.Lock whose contended acquire parks; lock_type() says with which baton."""

    __slots__ = ("_inner", "__weakref__")
    _baton: ClassVar[Baton]

    def __init__(self) -> None:
        self._inner = real.Lock()

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        """Take the lock; timeout is in seconds, -1 for none.  Errors are threading's."""
        if timeout != -1:
            _check_timeout(blocking, timeout)
        if self._inner.acquire(False):
            return True
        if not blocking or timeout == 0:
            return False
        inner = self._inner
        limit = None if timeout == -1 else to_ns(timeout)
        return self._baton.wait(lambda: inner.acquire(False), limit, "Lock.acquire()")

    def release(self) -> None:
        """Give the lock up; RuntimeError if nobody holds it."""
        self._inner.release()

    def locked(self) -> bool:
        """Whether somebody holds the lock."""
        return self._inner.locked()

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, *exc: object) -> None:
        self._inner.release()

    def __repr__(self) -> str:
        return repr(self._inner)

    def __reduce__(self) -> Any:
        raise TypeError("cannot pickle '_thread.lock' object")

    def _at_fork_reinit(self) -> None:
        self._inner = real.Lock()


def lock_type(baton: Baton) -> type[VirtualLock]:
    """The lock of the program that this baton schedules, named as the real one."""
    return type("lock", (VirtualLock,), {"__slots__": (), "__module__": "_thread", "_baton": baton})


def _check_timeout(blocking: bool, timeout: float) -> None:
    if not blocking:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0:
        raise ValueError("timeout value must be a non-negative number")
