"""What keeps a check harmless: limits of the process, and a watch over what it starts.

The guards write the verdict and leave at once: an exception raised into the learner's code
could be caught there.  The last word has the parent, which kills by its own clock.
"""

from __future__ import annotations

import faulthandler
import sys
from collections.abc import Callable
from typing import Any, NoReturn

from .failure import Failure, failure

#: Audit events (https://docs.python.org/3/library/audit_events.html) that no exercise needs.
_FORBIDDEN = {
    "os.fork": "start a process",
    "os.forkpty": "start a process",
    "os.posix_spawn": "start a process",
    "os.spawn": "start a process",
    "os.exec": "become another program",
    "os.system": "start a shell",
    "os.startfile": "start a program",
    "subprocess.Popen": "start a process",
    "pty.spawn": "start a process",
    "_winapi.CreateProcess": "start a process",
    "os.kill": "send a signal to a process",
    "os.killpg": "send a signal to other processes",
    "signal.pthread_kill": "send a signal to a thread",
}


def watch_processes(end: Callable[[Failure], NoReturn], line: Callable[[], int | None]) -> None:
    """From now on, starting a process or signalling one ends the check as `forbidden`."""

    def hook(event: str, args: tuple[Any, ...]) -> None:
        if (what := _FORBIDDEN.get(event)) is not None:
            end(failure("forbidden", line(), what=what))

    sys.addaudithook(hook)
    _watch_fork_exec(hook)


def _watch_fork_exec(hook: Callable[[str, tuple[Any, ...]], None]) -> None:
    """multiprocessing starts its processes by what is below subprocess.Popen, and has no event of its own."""
    try:
        import _posixsubprocess
    except ImportError:  # Windows has an event for it
        return
    _posixsubprocess.fork_exec = lambda *args: hook("subprocess.Popen", args)  # type: ignore[assignment]


def limit(memory: int, file_size: int = 16 << 20, descriptors: int = 1024) -> None:
    """Set the limits of this process, in bytes and numbers, where the system has them."""
    try:
        import resource
    except ImportError:  # Windows: the parent's Job object does it
        return
    _set(resource, "RLIMIT_CORE", 0)
    _set(resource, "RLIMIT_FSIZE", file_size)
    _set(resource, "RLIMIT_NOFILE", descriptors)
    if sys.platform == "linux":  # macOS accepts RLIMIT_AS and ignores it
        _set(resource, "RLIMIT_AS", memory)


def _set(resource: Any, name: str, value: int) -> None:
    try:
        _, hard = resource.getrlimit(getattr(resource, name))
        if hard != resource.RLIM_INFINITY:
            value = min(value, hard)
        resource.setrlimit(getattr(resource, name), (value, value))
    except (AttributeError, ValueError, OSError):
        pass  # the parent's limits still hold


def dump_when_stuck(seconds: float, crash_fd: int | None) -> None:
    """Write every thread's lines to the crash channel after `seconds`, and on a crash."""
    if crash_fd is None:
        return
    if not faulthandler.is_enabled():  # a warm worker has seen to it
        faulthandler.enable(crash_fd, all_threads=True)
    faulthandler.dump_traceback_later(seconds, exit=False, file=crash_fd)
