"""The fork server: a warm process that forks a worker for each request, and keeps it (Linux and macOS).

It serves bulk work, where the 110 ms of starting an interpreter for each check would count.  It
never runs a learner's code and never reads a learner's descriptors.  Its workers run one at a
time, so that whatever is left behind was left by the last of them.

Descriptor 3 is a Unix socket to lesswait.  Each request is one line of JSON that comes with six
descriptors (SCM_RIGHTS), and nothing is answered on the socket but the first line:

    <- {"hello": {"python": "3.14.6", "pid": 123}}
    -> {"folder": "/tmp/…", "cwd": "/tmp/…/work", "env": {"HOME": "/tmp/…/home"}}
       with output, request, result, crash, lifeline and status

With "ahead", the server first does what this request and others like it will need, such as
compiling an exercise's check.py, so that it is done once and not in every worker.

The child puts them where a one-shot worker has them (1 and 2, 3, 4 and 5) and reads its request
from 3; the server keeps lifeline and status, and does what `keeper` says.  End of file on the
socket ends it, between two workers.
"""

from __future__ import annotations

import fcntl
import gc
import importlib
import json
import os
import socket
import sys
from typing import Any, NoReturn

from . import keeper

_CONTROL_FD = 3
_HIGH_FD = 32  # the server's own descriptors stay above those that a worker has
_TARGETS = ((1, 2), (3,), (4,), (5,))  # output, request, result, crash
_PART = 65_536  # bytes read at once


class Server:
    """Forks a worker for each request, and is its keeper."""

    def __init__(self, control: socket.socket, worker: Any) -> None:
        self.control = control
        self.worker = worker
        self.reaper = keeper.become_subreaper()
        self.alarm = keeper.Alarm()
        self.taken = keeper.ignore_signals()

    def serve(self) -> None:
        """Serve until the socket is closed at the other end."""
        while data := self._receive():
            self._work(*data)

    def _receive(self) -> tuple[dict[str, Any], list[int]] | None:
        """One request with its descriptors; None at the end of file.

        lesswait sends the next request only when this one has its worker, so that one message
        is one request.
        """
        data, fds, _, _ = socket.recv_fds(self.control, _PART, len(_TARGETS) + 2)
        while data and not data.endswith(b"\n"):
            data += self.control.recv(_PART)
        return (json.loads(data), fds) if data else None

    def _work(self, order: dict[str, Any], fds: list[int]) -> None:
        if "ahead" in order:
            self.worker.get_ready(order["ahead"])
        pid = os.fork()
        if pid == 0:
            keeper.become_worker(self.alarm, self.taken, lambda: self._serve(order, fds))
        *theirs, lifeline, status = fds
        for fd in theirs:
            os.close(fd)
        keeper.tend(pid, self.alarm, self.reaper, lifeline, status, order["folder"])
        os.close(lifeline)
        os.close(status)

    def _serve(self, order: dict[str, Any], fds: list[int]) -> None:
        """In the worker: take its place, read the request and serve it."""
        self.control.close()
        _place(fds)
        os.environ.update(order["env"])
        os.chdir(order["cwd"])
        with open(3, "rb") as stream:
            line = stream.readline()
        if line.endswith(b"\n"):
            self.worker.serve(json.loads(line), 4, 5)


def _place(fds: list[int]) -> None:
    """Move the received descriptors to a worker's numbers, whatever numbers they came with, and
    drop those that are the keeper's."""
    high = [fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, _HIGH_FD) for fd in fds[: len(_TARGETS)]]
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
    gc.disable()
    worker = importlib.import_module(sys.argv[1])
    worker.prepare()
    server = Server(control, worker)
    gc.freeze()  # a child's first collection would else copy every page of the warm heap
    gc.enable()
    python = ".".join(map(str, sys.version_info[:3]))
    control.sendall(json.dumps({"hello": {"python": python, "pid": os.getpid()}}).encode() + b"\n")
    server.serve()
    os._exit(0)
