"""Threads on the virtual clock: starting, joining, and the end of the program.

install() replaces what threading and queue are made of, before a learner's code is
loaded.  What a thread does between two waits is real; see baton.py for the order.
"""

from __future__ import annotations

import _thread
import os
import queue
import threading
from collections.abc import Callable, Mapping
from typing import Any

from . import hashes, outside, readings
from .actors import Actor, State
from .baton import Baton
from .clock import SECOND, VirtualClock, real, to_ns
from .locks import lock_type
from .monitor import Monitor
from .readings import Readings

PROCESSORS = 4  # as a program on the virtual clock sees them, whatever the machine has


class _Started:
    """Stands in for the Event in Thread._started: starting a thread takes no virtual time.

    It is set on the new thread, which there joins the schedule and waits for its turn.
    """

    def __init__(self, baton: Baton, actor: Actor) -> None:
        self._baton, self._actor = baton, actor
        self._is_set = False
        self._enrolled = real.Lock()
        self._enrolled.acquire()

    def is_set(self) -> bool:
        return self._is_set

    def set(self) -> None:
        self._is_set = True
        self._baton.enroll(self._actor)
        self._enrolled.release()
        self._baton.begin(self._actor)

    def wait(self, timeout: float | None = None) -> bool:
        with self._enrolled:
            return True

    def _at_fork_reinit(self) -> None:
        self._enrolled = real.Lock()


class Threads:
    """The threads that a program started, in the order in which it did."""

    def __init__(self, clock: VirtualClock) -> None:
        self.baton = Baton(clock)
        self._spawned: list[threading.Thread] = []
        self._monitor = Monitor(self.baton)
        self._actors: dict[threading.Thread, Actor] = {}
        self.readings: Readings

    def start(self, thread: threading.Thread) -> None:
        """Thread.start: the thread runs when the starting one waits."""
        if not thread._initialized or thread._started.is_set():  # type: ignore[attr-defined]
            real.Thread_start(thread)  # which raises
            return
        actor = Actor(thread.name, thread.daemon)
        thread._started = _Started(self.baton, actor)  # type: ignore[attr-defined]
        self._actors[thread] = actor
        self._monitor.start()
        self._start_as_daemon(thread)
        self._spawned.append(thread)

    def _start_as_daemon(self, thread: threading.Thread) -> None:
        """For the interpreter every thread is a daemon: one that will never get the baton
        again must not keep the process from ending.  join_all() waits for the others."""
        daemon = thread._daemonic  # type: ignore[attr-defined]
        thread._daemonic = True  # type: ignore[attr-defined]
        try:
            real.Thread_start(thread)
        except BaseException:
            del self._actors[thread]
            raise
        finally:
            thread._daemonic = daemon  # type: ignore[attr-defined]

    def finish(self, thread: threading.Thread) -> None:
        """The very last thing that a thread of the program does."""
        actor = self._actors.pop(thread, None)
        if actor is not None:
            self.baton.finish(actor)

    def is_alive(self, thread: threading.Thread) -> bool:
        """Thread.is_alive: whether it has started and not yet finished, on the virtual clock."""
        return real.Thread_is_alive(thread) and (thread in self._actors or thread not in self._spawned)

    def join(self, thread: threading.Thread, timeout: float | None = None) -> None:
        """Thread.join: timeout in virtual seconds.  Errors are threading's."""
        if self._over():
            return
        actor = self._actors.get(thread)
        if actor is not None and thread is not threading.current_thread():
            limit = None if timeout is None else max(0, to_ns(timeout))
            self.baton.wait(lambda: actor.state is State.DONE, limit, "Thread.join()")
            if actor.state is not State.DONE:
                return
            timeout = None
        real.Thread_join(thread, timeout)

    def _over(self) -> bool:
        """Whether the interpreter ends after an abort: threads that sleep for ever are no
        reason for it to wait, nor to complain."""
        return self.baton.clock.aborted is not None and threading._SHUTTING_DOWN  # type: ignore[attr-defined]

    def join_all(self) -> None:
        """What the interpreter does at the end: wait for every thread that is no daemon.

        Raises Deadlock if one of them can never end.
        """
        for thread in list(self._actors):
            if not thread.daemon:
                self.join(thread)

    def start_new_thread(self, function: Callable[..., Any], args: tuple[Any, ...],
                         kwargs: Mapping[str, Any] | None = None, /) -> int:
        """_thread.start_new_thread, for programs that call it directly."""
        actor = Actor(getattr(function, "__name__", "thread"), daemon=True)
        started = _Started(self.baton, actor)

        def run() -> None:
            started.set()
            try:
                function(*args, **(kwargs or {}))
            finally:
                self.baton.finish(actor)

        self._monitor.start()
        ident: int = real.start_new_thread(run, ())
        started.wait()
        return ident

    def after_fork(self) -> None:
        """In a forked child."""
        self.baton.after_fork()
        self._monitor.after_fork()
        self._actors.clear()


def install(clock: VirtualClock) -> Threads:
    """Put this process's time and threading on the clock, once."""
    threads = Threads(clock)
    threads.readings = readings.install(threads.baton)
    outside.install(threads.baton)
    hashes.install()
    _replace_locks(threads.baton)
    _replace_thread_methods(threads)
    _fix_processors()
    _thread.start_new_thread = threads.start_new_thread  # type: ignore[assignment]
    # First in the list is called last, after executors told their workers to end.
    threading._threading_atexits.insert(0, threads.join_all)  # type: ignore[attr-defined]
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=threads.after_fork)
    return threads


def _replace_locks(baton: Baton) -> None:
    """Locks made from here on are virtual, and so is what is made of them."""
    lock, clock = lock_type(baton), baton.clock
    patched: Any = threading
    patched.Lock = patched._allocate_lock = lock
    patched._CRLock = None  # RLock() then makes the one that is written in Python, on Lock
    patched._time = lambda: clock.now / SECOND
    queues: Any = queue
    queues.time = patched._time
    queues.SimpleQueue = queues._PySimpleQueue


def _fix_processors() -> None:
    """The size of a default pool, and so what a program does, is the same on every machine."""
    for name in ("cpu_count", "process_cpu_count"):
        if hasattr(os, name):
            setattr(os, name, lambda: PROCESSORS)


def _replace_thread_methods(threads: Threads) -> None:
    bootstrap = threading.Thread._bootstrap_inner  # type: ignore[attr-defined]

    def start(self: threading.Thread) -> None:
        threads.start(self)

    def join(self: threading.Thread, timeout: float | None = None) -> None:
        threads.join(self, timeout)

    def is_alive(self: threading.Thread) -> bool:
        return threads.is_alive(self)

    def _bootstrap_inner(self: threading.Thread) -> None:
        try:
            bootstrap(self)
        finally:
            threads.finish(self)

    for method in (start, join, is_alive, _bootstrap_inner):
        method.__module__, method.__qualname__ = "threading", f"Thread.{method.__name__}"
        setattr(threading.Thread, method.__name__, method)
