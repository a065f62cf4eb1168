"""Operation "run": a demo's program, run as `__main__` in this process and recorded live.

Everything that costs time (imports, warming, patching) is done before the program's clock
starts.  Nothing of it is undone: the process serves one program.
"""

from __future__ import annotations

import gc
import os
import platform
import sys
import time
from collections.abc import Callable, Mapping
from types import CodeType
from typing import Any, NamedTuple

from . import blocking, calls, engine, primitives, schema, tracebacks, warns, web
from .clock import real
from .cpu import CpuMeter
from .feed import Feed, Flusher
from .log import Log
from .output import Stream
from .program import Ending, Program
from .recorder import Recorder
from .warm import warm
from .wire import Channel

_process_time_ns = time.process_time_ns
_time_ns = time.time_ns
_VERSION = platform.python_version()
_WATCHED = 2  # times as many objects as the program makes by itself, about: events are none


class Request(NamedTuple):
    """What is asked for."""

    nonce: str
    file: str
    source: str
    clock: str  # "real" or "virtual"
    trace: str  # "full", "calls" or "off"
    lines: bool
    argv: list[str]
    libraries: list[str] | None  # folders to look in for the HTTP clients of a program that needs one

    @classmethod
    def of(cls, fields: Mapping[str, Any]) -> Request:
        """The request in a decoded line."""
        return cls(fields["nonce"], fields["file"], fields["source"], fields.get("clock", "real"),
                   fields.get("trace", "full"), bool(fields.get("lines")), list(fields.get("argv") or ()), fields.get("libraries"))


class Stopwatch:
    """Takes the time of a run, for a log whose clock is now_ns."""

    def __init__(self, log: Log, now_ns: Callable[[], int]) -> None:
        self._log, self._now = log, now_ns
        self.start()

    def start(self) -> None:
        """The run begins here, as far as one knows."""
        self._began, self._cpu = self._now(), _process_time_ns()
        self._log.begin(self._began)

    def stop(self) -> tuple[int, int]:
        """The log's clock stands still from here; nanoseconds that passed, and of CPU time."""
        return self._log.stop_clock() - self._began, _process_time_ns() - self._cpu


class Session:
    """One program and the instruments around it."""

    def __init__(self, request: Request, channel: Channel) -> None:
        self._request, self._channel = request, channel
        self._libraries: list[web.Library] = []
        self._began_us = 0
        if request.libraries is not None:
            self._libraries = web.provide(request.libraries, request.source)
        self._program = Program(request.source, request.file, request.argv)
        self._flusher: Flusher | None = None
        virtual = request.clock == "virtual"
        self._engine = None
        if virtual or request.trace != "off":
            self._engine = engine.install(virtual=virtual, files={request.file})
        now_ns = self._engine.now_ns if self._engine is not None and virtual else real.monotonic_ns
        self._meter = None if virtual else CpuMeter()
        self._log = self._make_log(virtual, now_ns)
        self._watch = Stopwatch(self._log, now_ns)
        self._feed = Feed(self._log, channel)
        if not virtual and isinstance(self._log, Recorder):
            self._flusher = Flusher(self._feed, self._log.heartbeat)
            gc.set_threshold(_WATCHED * gc.get_threshold()[0])  # the collector comes as often as without a recorder

    def _make_log(self, virtual: bool, now_ns: Callable[[], int]) -> Log:
        request, files = self._request, {self._request.file}
        if request.trace == "off" or self._engine is None:
            return Log(now_ns, files, None)
        recorder = Recorder(now_ns, files, request.trace, cpu=self._meter, on_idle=self._idle)
        if not virtual:
            blocking.install(recorder)
        primitives.PrimitiveWatch(lambda: recorder)
        warns.WarningWatch(lambda: recorder)
        return recorder

    def _idle(self) -> None:
        """The program's loop is about to wait."""
        if self._flusher is not None:
            self._flusher.ring()
        else:
            self._feed.flush_now_and_then()

    def _printed(self) -> None:
        """A line was printed: without a recorder there is no other moment to send it."""
        if not isinstance(self._log, Recorder):
            self._feed.flush()

    def _watch_streams(self) -> list[Stream]:
        out = Stream("stdout", sys.stdout, self._log, self._printed)
        err = Stream("stderr", sys.stderr, self._log, self._printed, earlier=out)
        sys.stdout, sys.stderr = out, err  # type: ignore[assignment]
        return [out, err]

    # -- the run ------------------------------------------------------------------------------

    def run(self) -> None:
        """Run the program and send its trace and its verdict."""
        self._channel.send({"trace": {"schema": schema.FIELDS}})
        streams = self._watch_streams()
        self._program.prepare()
        ending = self._execute()
        wall_ns, cpu_ns = self._watch.stop()
        if self._flusher is not None:
            cpu_ns -= self._flusher.used_ns()
        self._program.clear()
        for stream in streams:
            stream.finish()
        sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # the program may have closed them
        if self._flusher is not None:
            self._flusher.stop()
        self._log.emit("exit", ending.error)
        self._feed.close()
        self._send_verdict(ending, wall_ns, cpu_ns)

    def _execute(self) -> Ending:
        try:
            code = self._program.compile()
        except (SyntaxError, ValueError) as exc:
            self._begin()
            return self._program.failed(exc)
        self._watch_code(code)
        self._begin()
        return self._program.run(code)

    def _watch_code(self, code: CodeType) -> None:
        log = self._log
        if isinstance(log, Recorder):
            calls.watch(code, lambda: log, lines=self._request.lines and self._request.trace == "full")

    def _begin(self) -> None:
        self._feed.flush()  # of what was told before, times don't count from here
        if self._flusher is not None:
            self._flusher.start()
        if self._meter is not None:
            self._meter.here()  # what was used before is not the program's
        self._began_us = _time_ns() // 1000
        self._watch.start()
        if self._engine is not None and isinstance(self._log, Recorder):
            self._engine.set_recorder(self._log)  # the due times of timers count from here
        self._log.emit("meta", schema.VERSION, _VERSION, self._request.file, self._request.clock)

    def _began(self) -> dict[str, int]:
        """When the clock started, for what others saw meanwhile; a virtual one starts at no such time."""
        return {} if self._request.clock == "virtual" else {"began_us": self._began_us}

    def _send_verdict(self, ending: Ending, wall_ns: int, cpu_ns: int) -> None:
        self._channel.send({
            "verdict": {
                "ok": ending.error is None and ending.status == 0,
                "error": ending.error,
                "line": ending.line,
                "exit": ending.status,
                "wall_us": wall_ns // 1000,
                "cpu_us": max(0, cpu_ns) // 1000,
                "clock": self._request.clock,
                "python": _VERSION,
                "events": self._feed.sent,
                **({"libraries": [library._asdict() for library in self._libraries]} if self._libraries else {}),
                **self._began(),
            },
            "nonce": self._request.nonce,
        })  # fmt: skip
        self._channel.settle()


def run(request: Mapping[str, Any], channel: Channel) -> None:
    """Run the program of a decoded request; the verdict is the last line on the channel.

    It tells the status with which the program would have ended as "exit"; this process
    should end with 0 itself, or the verdict does not count.
    """
    warm()
    tracebacks.hide_own_frames()
    Session(Request.of(request), channel).run()
