"""The keeper of a worker: its parent process, which outlives it and ends what it leaves behind.

A keeper forks once.  The child leads a session of its own and runs the worker; the keeper stays
and never runs a line of the learner's.  So the parent that a learner's program can signal is the
keeper, not lesswait; orphans of the program become the keeper's children, whatever sessions they
made (Linux); and when lesswait dies, however it dies, the lifeline closes and the keeper ends
them all.

    descriptor 6, lifeline: nothing is ever written; its end of file means "end the worker"
    descriptor 7, status:   {"pid": 12, "keeper": 11, "reaper": true} when the worker is there, then
                            {"exit": 0} or {"signal": 9} when it and its descendants are gone

The fork server (forkserver.py) is the keeper of one worker after the other.

POSIX only; on Windows a job object does all of this.
"""

from __future__ import annotations

import functools
import os
import select
import signal
import sys
from collections.abc import Callable, Mapping
from typing import Any, NoReturn

LIFELINE_FD, STATUS_FD = 6, 7

# What a learner's program may send its parent.  SIGKILL and SIGSTOP can't be ignored: lesswait
# notices that the keeper is gone, or silent.
_IGNORED = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGPIPE,
            signal.SIGUSR1, signal.SIGUSR2, signal.SIGALRM, signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU)
_PR_SET_CHILD_SUBREAPER = 36

Handlers = Mapping[signal.Signals, Any]  # of signals, as signal.signal() gives and takes them


class Alarm:
    """A descriptor that becomes readable when a child process ends."""

    def __init__(self) -> None:
        self.fd, self._write_fd = os.pipe()
        os.set_blocking(self.fd, False)
        os.set_blocking(self._write_fd, False)
        self._old = signal.signal(signal.SIGCHLD, lambda number, frame: None)
        signal.set_wakeup_fd(self._write_fd, warn_on_full_buffer=False)

    def clear(self) -> None:
        """Forget the alarms so far; to be called before looking for ended children."""
        try:
            while len(os.read(self.fd, 512)) == 512:
                pass
        except BlockingIOError:
            pass

    def drop(self) -> None:
        """In a forked child: leave the parent's alarm alone and have none."""
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, self._old)
        os.close(self.fd)
        os.close(self._write_fd)


def keep(body: Callable[[], object], folder: str) -> NoReturn:
    """Run `body` in a child process and keep it until it ends or the lifeline closes.

    It starts at once and warms up while this process gets ready to adopt orphans; so it may start
    processes, or run a learner's program, only when it has been given a request, which lesswait
    writes after the first report.
    """
    alarm = Alarm()
    taken = ignore_signals()
    worker = os.fork()
    if worker == 0:
        become_worker(alarm, taken, functools.partial(_without_ours, body))
    _let_go()
    tend(worker, alarm, become_subreaper(), LIFELINE_FD, STATUS_FD, folder)
    os._exit(0)


def tend(worker: int, alarm: Alarm, reaper: bool, lifeline: int, status: int, folder: str) -> None:
    """Tell of a child process, and keep it until it and what it leaves behind are gone.

    `folder` is the run's throwaway folder, removed here only if lesswait may not be there to.
    """
    _tell(status, f'{{"pid": {worker}, "keeper": {os.getpid()}, "reaper": {"true" if reaper else "false"}}}')
    ended, cut = _watch(worker, alarm, lifeline)
    if not reaper:
        kill_group(worker)
    elif _has_children():  # what the worker left behind is this process's by now
        kill_group(worker)
        kill_children()
    if cut:
        _remove(folder)
    code = os.waitstatus_to_exitcode(ended)
    _tell(status, f'{{"exit": {code}}}' if code >= 0 else f'{{"signal": {-code}}}')


def ignore_signals() -> Handlers:
    """Let nothing that a learner's program sends its parent end this process; how it was before."""
    return {number: signal.signal(number, signal.SIG_IGN) for number in _IGNORED}


def become_worker(alarm: Alarm, taken: Handlers, body: Callable[[], object]) -> NoReturn:
    """In the child: have signals of its own again, lead a session, run `body` and end."""
    code = 70  # EX_SOFTWARE: only a defect of lesswait gets past body
    try:
        for number, handler in taken.items():
            signal.signal(number, handler)
        alarm.drop()
        os.setsid()
        body()
        code = 0
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else 1
    except BaseException:  # noqa: B036  told to the parent as output and status
        sys.excepthook(*sys.exc_info())
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def become_subreaper() -> bool:
    """Make orphaned descendants children of this process; False where the system can't."""
    if not os.path.exists(_children_file()):
        return False
    try:
        import ctypes

        return ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0
    except (ImportError, OSError, AttributeError):
        return False


def children() -> list[int]:
    """The process ids of this process's children, zombies included (Linux; else empty)."""
    try:
        fd = os.open(_children_file(), os.O_RDONLY)
    except OSError:
        return []
    data = b""
    while part := os.read(fd, 65_536):  # unlike open(), this imports no codec
        data += part
    os.close(fd)
    return [int(word) for word in data.split()]


def _has_children() -> bool:
    try:
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    except ChildProcessError:
        return False
    return True


def kill_children() -> None:
    """End and reap every child, and the children they leave, until none is there."""
    while victims := children():
        for pid in victims:
            kill(pid)
        for pid in victims:
            reap(pid)


def kill(pid: int) -> None:
    """SIGKILL for a process, if it is still there."""
    try:
        os.kill(pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        pass


def kill_group(leader: int) -> None:
    """SIGKILL for a process group, if any of it is still there."""
    try:
        os.killpg(leader, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        pass


def reap(pid: int) -> None:
    """Wait for a killed child."""
    try:
        os.waitpid(pid, 0)
    except ChildProcessError:
        pass


def _children_file() -> str:
    return f"/proc/self/task/{os.getpid()}/children"


def _without_ours(body: Callable[[], object]) -> None:
    os.close(LIFELINE_FD)
    os.close(STATUS_FD)
    body()


def _let_go() -> None:
    """Close the worker's descriptors here: their end of file is to mean the worker's end."""
    null = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1, 2):
        os.dup2(null, fd)
    for fd in (3, 4, 5):
        os.close(fd)


def _watch(worker: int, alarm: Alarm, lifeline: int) -> tuple[int, bool]:
    """Wait for the worker's end: its wait status, and whether the lifeline closed first."""
    poll = select.poll()
    poll.register(lifeline, select.POLLIN)
    poll.register(alarm.fd, select.POLLIN)
    cut = False
    while True:
        for fd, _ in poll.poll():
            if fd == lifeline:
                poll.unregister(lifeline)
                cut = True
                kill(worker)
                kill_group(worker)
        alarm.clear()
        status = _collect(worker)
        if status is not None:
            return status, cut


def _collect(worker: int) -> int | None:
    """Reap what has ended, adopted orphans too; the worker's wait status if it is among them."""
    found = None
    while True:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return found
        if pid == 0:
            return found
        if pid == worker:
            found = status


def _tell(status: int, line: str) -> None:
    try:
        os.write(status, line.encode() + b"\n")
    except OSError:
        pass  # lesswait is gone


def _remove(folder: str) -> None:
    import shutil

    os.chdir("/")
    shutil.rmtree(folder, ignore_errors=True)


def main() -> NoReturn:
    """`FOLDER MODULE`: keep a process that runs the `main` of MODULE."""
    folder, module = sys.argv[1:3]

    def body() -> None:
        import importlib

        sys.argv = [module]
        importlib.import_module(module).main()

    keep(body, folder)
