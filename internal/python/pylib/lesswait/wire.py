"""The channel to the parent: whole lines of JSON on a descriptor of their own.

What is written here never mixes with the program's stdout, and the program can't close it by
closing low descriptors.  One that closes them all goes on unharmed and unheard: what is sent then
is dropped, since no call of the program's may fail of it, and `lost` tells whoever has to know.
Several threads may send; each line arrives whole.
"""

from __future__ import annotations

import _thread
import collections
import errno
import json
import os
import sys
from collections.abc import Sequence
from typing import Any

from .piled import Piled

# Bound before any program is loaded: one that replaces os.write must not reach the channel.
_write = os.write
_exit = os._exit
_close = os.close
_fstat = os.fstat
_allocate_lock = _thread.allocate_lock

HIGH = 700  # first choice of a descriptor's number: beyond what programs close in loops
_LATER = 64  # second choice, where the system allows few descriptors
BATCH = 500  # events encoded in one go: longer ones would hold the interpreter for milliseconds


class Channel:
    """Sends lines to the parent.  Takes the descriptor over: the number given is closed."""

    def __init__(self, fd: int) -> None:
        self._fd = _move(fd)
        self._pipe = _identity(self._fd)
        self._outbox: collections.deque[bytes] = collections.deque()
        self._writing = _allocate_lock()
        self._encode = json.JSONEncoder(separators=(",", ":"), check_circular=False, default=_foreign).encode
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._forget)

    def send(self, obj: Any) -> None:
        """Send one object as one line."""
        self._outbox.append(self._encode(obj).encode() + b"\n")
        self._deliver()

    def batch(self, events: Sequence[tuple[Any, ...]]) -> None:
        """Send events, in lines of at most BATCH each."""
        for start in range(0, len(events), BATCH):
            self.send(events[start : start + BATCH])

    @property
    def lost(self) -> bool:
        """Whether something was dropped because the program has closed the descriptor."""
        return self._fd < 0

    def settle(self) -> None:
        """Wait until what other threads have handed in is written."""
        with self._writing:
            pass
        self._deliver()

    def _deliver(self) -> None:
        """Write what is waiting, unless somebody is at it: that one will write this too.

        Never waits for the lock, so a destructor or a signal handler that sends in the
        middle of a write can't block its own thread.
        """
        while self._outbox and self._writing.acquire(False):
            try:
                while self._outbox:
                    self._write_all(self._outbox.popleft())
            finally:
                self._writing.release()

    def _write_all(self, data: bytes) -> None:
        rest = memoryview(data)
        while rest and self._fd >= 0:
            try:
                self._claim()
                rest = rest[_write(self._fd, rest) :]
            except OSError as exc:
                if exc.errno in (errno.EPIPE, errno.EINVAL):  # EINVAL is Windows' word for it
                    _exit(1)  # the parent is gone: nobody is left to tell
                if exc.errno == errno.EBADF:
                    self._fd = -1
                elif exc.errno not in (errno.EINTR, errno.EAGAIN):
                    raise

    def _claim(self) -> None:
        """Fail where the number now stands for something that the program has opened."""
        if _identity(self._fd) != self._pipe:
            raise OSError(errno.EBADF, "not the channel any more")

    def _forget(self) -> None:
        """In a forked child: the channel belongs to the parent process."""
        if self._fd >= 0:
            _close(self._fd)
        self._fd = -1
        self._outbox.clear()
        self._writing = _allocate_lock()


def _move(fd: int) -> int:
    """Move a descriptor out of the way; children don't inherit it."""
    if sys.platform == "win32":
        moved = os.dup(fd)  # os.dup's result is not inheritable
    else:
        moved = _duplicate_high(fd)
    os.close(fd)
    return moved


def _identity(fd: int) -> tuple[int, int]:
    """What tells one open pipe or file from another."""
    status = _fstat(fd)
    return status.st_dev, status.st_ino


def _duplicate_high(fd: int) -> int:
    import fcntl

    for lowest in (HIGH, _LATER, 0):
        try:
            return fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, lowest)
        except OSError as exc:
            if exc.errno not in (errno.EINVAL, errno.EMFILE) or lowest == 0:
                raise
    raise AssertionError("unreachable: the last choice returns or raises")


def _foreign(value: object) -> str:
    """What stands for a value that JSON does not know."""
    if isinstance(value, Piled):
        return value.take()
    return f"<{type(value).__name__}>"
