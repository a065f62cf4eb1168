"""The fork server: a warm process that forks a kept worker for each request (Linux and macOS).

It serves bulk work, where the 110 ms of starting an interpreter for each check would count.  It
never runs a learner's code, never reads a learner's descriptors and holds none of them.

Descriptor 3 is a Unix socket to lesswait.  Each request is one line of JSON that comes with six
descriptors (SCM_RIGHTS), and nothing is answered on the socket but the first line:

    <- {"hello": {"python": "3.14.6", "pid": 123}}
    -> {"folder": "/tmp/…", "cwd": "/tmp/…/work", "env": {"HOME": "/tmp/…/home"}}
       with output, request, result, crash, lifeline and status

With "ahead", the server first does what this request and others like it will need, such as
compiling an exercise's check.py, so that it is done once and not in every worker.

The child puts them where a one-shot worker has them (1 and 2, 3, 4, 5, 6 and 7), reads its
request from 3 and goes on as `keeper` says.  End of file on the socket ends the server; the
keepers see to their own workers.
"""

from __future__ import annotations

import fcntl
import gc
import importlib
import json
import os
import select
import socket
import sys
from typing import Any, NoReturn

from . import keeper

_CONTROL_FD = 3
_HIGH_FD = 32  # the server's own descriptors stay above those that a worker has
_TARGETS = ((1, 2), (3,), (4,), (5,), (keeper.LIFELINE_FD,), (keeper.STATUS_FD,))
_PART = 65_536  # bytes read at once


class Server:
    """Forks a keeper for each request; knows the keepers, so that it can tell an orphan."""

    def __init__(self, control: socket.socket, worker: Any) -> None:
        self.control = control
        self.worker = worker
        self.keepers: set[int] = set()
        self.alarm = keeper.Alarm()

    def serve(self) -> None:
        """Serve until the socket is closed at the other end."""
        poll = select.poll()
        poll.register(self.control, select.POLLIN)
        poll.register(self.alarm.fd, select.POLLIN)
        while True:
            for fd, _ in poll.poll():
                if fd == self.alarm.fd:
                    self.alarm.clear()
                    self._collect()
                elif not self._accept():
                    return

    def _accept(self) -> bool:
        """Read one request and fork for it; False at the end of file.

        lesswait sends the next request only when this one has its worker, so that one message
        is one request.
        """
        data, fds, _, _ = socket.recv_fds(self.control, _PART, len(_TARGETS))
        while data and not data.endswith(b"\n"):
            data += self.control.recv(_PART)
        if not data:
            return False
        order = json.loads(data)
        if "ahead" in order:
            self.worker.get_ready(order["ahead"])
        pid = os.fork()
        if pid == 0:
            self._become_keeper(order, fds)
        self.keepers.add(pid)
        for fd in fds:
            os.close(fd)
        return True

    def _become_keeper(self, order: dict[str, Any], fds: list[int]) -> NoReturn:
        code = 70
        try:
            self.alarm.drop()
            self.control.close()
            os.setsid()
            _place(fds)
            os.environ.update(order["env"])
            os.chdir(order["cwd"])
            keeper.keep(self._work, order["folder"])
        except BaseException:  # noqa: B036  the parent sees the status end without a line
            sys.excepthook(*sys.exc_info())
        finally:
            os._exit(code)

    def _work(self) -> None:
        with open(3, "rb") as stream:
            line = stream.readline()
        if line.endswith(b"\n"):
            self.worker.serve(json.loads(line), 4, 5)

    def _collect(self) -> None:
        """Reap ended keepers.  Any other child is an orphan whose keeper was killed."""
        while True:
            try:
                pid, _ = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                break
            self.keepers.discard(pid)
        keeper.kill_children(keep=frozenset(self.keepers))


def _place(fds: list[int]) -> None:
    """Move the received descriptors to a worker's numbers, whatever numbers they came with."""
    high = [fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, _HIGH_FD) for fd in fds]
    for fd in fds:
        os.close(fd)
    for fd, targets in zip(high, _TARGETS, strict=True):
        for target in targets:
            os.dup2(fd, target)
        os.close(fd)


def main() -> NoReturn:
    """`MODULE`: warm up by its `prepare`, say hello, and fork for each request."""
    control = socket.socket(fileno=fcntl.fcntl(_CONTROL_FD, fcntl.F_DUPFD_CLOEXEC, _HIGH_FD))
    os.close(_CONTROL_FD)
    worker = importlib.import_module(sys.argv[1])
    worker.prepare()
    import ctypes  # noqa: F401  which every keeper needs

    keeper.become_subreaper()
    server = Server(control, worker)
    gc.collect()
    gc.freeze()  # a child's first collection would else copy every page of the warm heap
    python = ".".join(map(str, sys.version_info[:3]))
    control.sendall(json.dumps({"hello": {"python": python, "pid": os.getpid()}}).encode() + b"\n")
    server.serve()
    os._exit(0)
