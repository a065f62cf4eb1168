"""Announces the common calls that wait for something real: children and real sockets.

While one of them waits, the clock runs in real time and the program's other threads go
on.  A call that is not on the list is noticed after a while, by monitor.py, if the
program has other threads; if it has none, it takes no virtual time.
"""

from __future__ import annotations

import functools
import os
import socket
import subprocess
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from .baton import Baton
from .clock import real

_SOCKET_CALLS = ("accept", "connect", "recv", "recv_into", "recvfrom", "send", "sendall", "sendto")
_CHILD_CALLS = ("wait", "communicate")
_OS_CALLS = ("wait", "waitpid", "waitid", "wait4", "wait3")


class _Announcer:
    """Who is told: one for the process, so that the calls can be wrapped before there is a baton."""

    baton: Baton


def _announced(function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    def call(*args: Any, **kwargs: Any) -> Any:
        with _Announcer.baton.outside():
            return function(*args, **kwargs)

    return call


def _announced_if_blocking(method: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(method)
    def call(self: socket.socket, *args: Any, **kwargs: Any) -> Any:
        if self.gettimeout() == 0:
            return method(self, *args, **kwargs)
        with _Announcer.baton.outside():
            return method(self, *args, **kwargs)

    return call


_WRAPPED: list[tuple[Any, str, Callable[..., Any]]] = [
    *((os, name, _announced(getattr(os, name))) for name in _OS_CALLS if hasattr(os, name)),
    *((subprocess.Popen, name, _announced(getattr(subprocess.Popen, name))) for name in _CHILD_CALLS),
    *((socket.socket, name, _announced_if_blocking(getattr(socket.socket, name))) for name in _SOCKET_CALLS),
]


def install(baton: Baton) -> None:
    """Announce these calls to the baton, in this process."""
    _Announcer.baton = baton
    for owner, name, wrapped in _WRAPPED:
        setattr(owner, name, wrapped)
    # Popen.wait(timeout) polls with sleeps of its own, which must be real ones.
    subprocess._time = real.monotonic  # type: ignore[attr-defined]
    subprocess.time = SimpleNamespace(sleep=real.sleep, monotonic=real.monotonic)  # type: ignore[attr-defined]
