"""Blocking calls in real time: what holds a thread while nothing runs in it.

Calls that can block are wrapped; one counts where the learner's file asked for it, directly
or through a library, and only if it really has to wait.  On the virtual clock this module is
not used: there the clock itself knows who waits.
"""

from __future__ import annotations

import builtins
import concurrent.futures
import functools
import os
import queue
import select
import socket
import subprocess
import sys
import threading
import time
from asyncio import _get_running_loop  # type: ignore[attr-defined]
from collections.abc import Callable
from typing import Any, NamedTuple

from . import texts
from .clock import real
from .frames import library_call
from .recorder import Recorder

Args = tuple[Any, ...]


class _Call(NamedTuple):
    """A callable that can block: where it is, what to call it, and whether it will wait at all."""

    owner: Any
    name: str
    what: str
    waits: Callable[[Args], bool] = lambda args: True


def _can_block(args: Args) -> bool:
    """Whether a socket waits; asyncio's do not."""
    return bool(args[0].gettimeout() != 0)


def _unset(args: Args) -> bool:
    return not args[0].is_set()


def _not_done(args: Args) -> bool:
    return not args[0].done()


def _runs(args: Args) -> bool:
    return bool(args[0]._started.is_set() and args[0].is_alive())


def _not_at_once(args: Args) -> bool:
    """A wait of no seconds is none; threading.Semaphore asks that way."""
    return args[1:2] != (0,)


def _empty(args: Args) -> bool:
    return bool(args[0].empty() and args[1:2] != (False,))


def _full(args: Args) -> bool:
    return bool(args[0].full() and args[2:3] != (False,))


def _calls() -> list[_Call]:
    sockets = ["connect", "accept", "recv", "recv_into", "recvfrom", "recvfrom_into", "send", "sendall", "sendto"]
    listed = [
        _Call(time, "sleep", "time.sleep"),
        _Call(builtins, "input", "input"),
        _Call(os, "system", "os.system"),
        _Call(subprocess, "run", "subprocess.run"),
        _Call(subprocess.Popen, "wait", "Popen.wait", lambda args: args[0].returncode is None),
        _Call(subprocess.Popen, "communicate", "Popen.communicate"),
        _Call(threading.Thread, "join", "Thread.join", _runs),
        _Call(threading.Event, "wait", "Event.wait", _unset),
        _Call(threading.Condition, "wait", "Condition.wait", _not_at_once),
        _Call(concurrent.futures.Future, "result", "Future.result", _not_done),
        _Call(concurrent.futures.Future, "exception", "Future.exception", _not_done),
        _Call(queue.Queue, "get", "Queue.get", _empty),
        _Call(queue.Queue, "put", "Queue.put", _full),
        _Call(queue.Queue, "join", "Queue.join", lambda args: args[0].unfinished_tasks > 0),
        _Call(select, "select", "select.select", lambda args: len(args) < 4 or args[3] != 0),
        _Call(socket, "getaddrinfo", "socket.getaddrinfo"),
        _Call(socket, "gethostbyname", "socket.gethostbyname"),
        *(_Call(socket.socket, name, f"socket.{name}", _can_block) for name in sockets),
    ]
    if (ssl := sys.modules.get("ssl")) is not None:  # asyncio imports it where it is there
        names = ("read", "write", "do_handshake")
        listed += [_Call(ssl.SSLSocket, name, f"ssl.{name}", _can_block) for name in names]
    if hasattr(os, "waitpid"):
        listed.append(_Call(os, "waitpid", "os.waitpid"))
    return listed


def install(recorder: Recorder) -> None:
    """Report blocking calls from here on; before the learner's code binds any of them."""
    for call in _calls():
        setattr(call.owner, call.name, _watched(getattr(call.owner, call.name), call, recorder))
    threading.Thread.start = _silent(threading.Thread.start, recorder)  # type: ignore[method-assign]
    threading.Lock = _lock_type(recorder)  # type: ignore[assignment, misc]


def _watched(original: Callable[..., Any], call: _Call, recorder: Recorder) -> Callable[..., Any]:
    @functools.wraps(original)
    def blocking(*args: Any, **kwargs: Any) -> Any:
        if not _waits(call, args, kwargs):
            return original(*args, **kwargs)
        frame = sys._getframe(1)
        what = library_call(frame, recorder.files) or _text(call.what, args)
        recorder.block_begin(what, frame, _get_running_loop() is not None)
        try:
            return original(*args, **kwargs)
        finally:
            recorder.block_end()

    return blocking


def _silent(original: Callable[..., Any], recorder: Recorder) -> Callable[..., Any]:
    """A call whose waiting is nobody's concern: a thread's start waits until it runs."""

    @functools.wraps(original)
    def silent(*args: Any, **kwargs: Any) -> Any:
        recorder.block_begin("", None, False)
        try:
            return original(*args, **kwargs)
        finally:
            recorder.block_end()

    return silent


def _waits(call: _Call, args: Args, kwargs: dict[str, Any]) -> bool:
    if kwargs.get("timeout") == 0 or kwargs.get("block") is False:
        return False
    try:
        return call.waits(args)
    except Exception:
        return False  # not what it is made for: the original says so


def _text(what: str, args: Args) -> str:
    """A sleep with its seconds; of the others the arguments say little."""
    if what == "time.sleep" and args:
        return f"time.sleep({texts.value(args[0])})"
    return f"{what}()"


def _lock_type(recorder: Recorder) -> type:
    class Lock:
        """threading.Lock; one that has to wait says so."""

        __slots__ = ("_lock", "__weakref__")

        def __init__(self) -> None:
            self._lock = real.Lock()

        def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
            """Acquire the lock; timeout in seconds, -1 for no limit."""
            if not blocking:
                return self._lock.acquire(False, timeout)
            if self._lock.acquire(False):
                return True
            frame = sys._getframe(1)
            recorder.block_begin(library_call(frame, recorder.files) or "Lock.acquire()", frame,
                                 _get_running_loop() is not None)
            try:
                return self._lock.acquire(True, timeout)
            finally:
                recorder.block_end()

        def __enter__(self) -> bool:
            return self.acquire()

        def __exit__(self, *exc: object) -> None:
            self._lock.release()

        def __getattr__(self, name: str) -> Any:
            return getattr(self._lock, name)  # release, locked, _at_fork_reinit

        def __repr__(self) -> str:
            return repr(self._lock)

    Lock.__module__, Lock.__name__, Lock.__qualname__ = "_thread", "lock", "lock"
    return Lock
