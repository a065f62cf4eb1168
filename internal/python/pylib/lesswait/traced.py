"""A user's program under lesswait: run as Python would run it, and watched.

Nothing is withheld from the program (its folder, its environment, its streams, its
descriptors) and nothing limits it.  What it does goes over a descriptor of its own while it
runs, so that whatever ends it leaves the trace up to there.
"""

from __future__ import annotations

import gc
import json
import os
import platform
import random
import sys
from collections.abc import Callable
from types import CodeType
from typing import Any, NamedTuple, NoReturn

from . import blocking, calls, endings, engine, faults, primitives, schema, tracebacks, warns
from .captured import Captured, Unattended
from .clock import real
from .cpu import CpuMeter
from .feed import Feed, Flusher
from .light import DETAIL, LightRecorder
from .live import Stopwatch
from .output import Stream
from .ownfiles import OwnFiles, unseen
from .program import Ending
from .recorder import Recorder
from .script import Module, Script
from .warm import warm
from .wire import Channel

ROOM = 20_000  # events that may wait to be sent; beyond it the program waits for them
ITEMS = 6  # of an event, about, as a log keeps it
_WATCHED = 2  # times as many objects as the program makes by itself, about: events are none


class Order(NamedTuple):
    """What is asked for."""

    channel: int  # the descriptor, on Windows the handle, of the trace
    module: bool  # the first argument is a module's name, not a file's
    virtual: bool
    light: bool
    captured: bool  # the output goes into the trace alone
    unattended: bool  # the standard input is empty because nobody can type

    @classmethod
    def of(cls, text: str) -> Order:
        """The order in a JSON object."""
        return cls(**json.loads(text))


class Session:
    """One program and the instruments around it."""

    def __init__(self, order: Order, program: Script, channel: Channel) -> None:
        self._order, self._program, self._channel = order, program, channel
        self._files = OwnFiles(program.root)
        self._engine = engine.install(virtual=order.virtual, files=self._files, light=order.light)
        now_ns = self._engine.now_ns if order.virtual else real.monotonic_ns
        self._meter = None if order.virtual else CpuMeter()
        self._log = self._make_recorder(now_ns)
        self._watch = Stopwatch(self._log, now_ns)
        self._feed = Feed(self._log, channel)
        self._log.limit(ITEMS * ROOM, self._feed.flush)
        self._flusher = None if order.virtual else Flusher(self._feed, self._log.heartbeat)
        self._watched: Recorder | None = self._log  # None in a forked child
        self._streams: list[Stream] = []
        gc.set_threshold(_WATCHED * gc.get_threshold()[0])  # the collector comes as often as without a recorder

    def _make_recorder(self, now_ns: Callable[[], int]) -> Recorder:
        kind = LightRecorder if self._order.light else Recorder
        log = kind(now_ns, self._files, cpu=self._meter, on_idle=self._idle)
        if not self._order.virtual:
            blocking.install(log)
        if not self._order.light:
            primitives.PrimitiveWatch(self._recorder)
        warns.WarningWatch(self._recorder)
        return log

    def _recorder(self) -> Recorder | None:
        return self._watched

    def _idle(self) -> None:
        """The program's loop is about to wait."""
        if self._flusher is not None:
            self._flusher.ring()
        else:
            self._feed.flush_now_and_then()

    # -- the run ------------------------------------------------------------------------------

    def run(self) -> int:
        """Run the program and send its trace; the exit status that it would have."""
        self._channel.send({"trace": {"schema": schema.FIELDS}})
        endings.before(self._last_words, self._exiting)
        endings.in_forked_child(self._forget)
        self._replace_streams()
        self._program.prepare()
        ending = self._execute()
        self._watch.stop()
        self._program.clear()
        for stream in self._streams:
            stream.finish()
        self._close(ending)
        return ending.status

    def _execute(self) -> Ending:
        try:
            code = self._program.compile()
        except (SyntaxError, ValueError, OSError, SystemExit, ImportError) as exc:
            self._begin()
            return self._program.failed(exc)
        self._watch_code(code)
        self._begin()
        return self._program.run(code)

    def _watch_code(self, code: CodeType) -> None:
        self._files.add_main(code.co_filename)
        if self._order.light:
            self._files.watch_imports(lambda own: None)
            return
        watching = calls.watch(code, self._recorder, label=self._files.label)
        self._files.watch_imports(watching.add)

    def _begin(self) -> None:
        self._feed.flush()  # of what was told before, times don't count from here
        if self._flusher is not None:
            self._flusher.start()
        if self._meter is not None:
            self._meter.here()  # what was used before is not the program's
        self._watch.start()
        self._engine.set_recorder(self._log)  # the due times of timers count from here
        clock = "virtual" if self._order.virtual else "real"
        detail = (DETAIL,) if self._order.light else ()
        self._log.emit("meta", schema.VERSION, platform.python_version(), self._program.name, clock, *detail)

    def _close(self, ending: Ending) -> None:
        if self._flusher is not None:
            self._flusher.stop()
        for text in unseen():
            self._log.emit("warning", faults.UNSEEN, None, None, text)
        self._log.emit("exit", ending.error)
        self._feed.close()
        self._channel.settle()

    # -- streams, and sudden ends -------------------------------------------------------------

    def _replace_streams(self) -> None:
        kind = Captured if self._order.captured else Stream
        for name in ("stdout", "stderr"):
            stream = getattr(sys, name)
            if stream is not None:  # its descriptor was closed
                self._streams.append(kind(name, stream, self._log, lambda: None))
                setattr(sys, name, self._streams[-1])
        if self._order.unattended and sys.stdin is not None:
            sys.stdin = Unattended(sys.stdin, self._log)

    def _last_words(self, *_: object, **__: object) -> None:
        """The process may end with the next call."""
        if self._watched is not None:
            self._feed.flush()
            self._channel.settle()

    def _exiting(self, status: int) -> None:
        """The program calls os._exit()."""
        if self._watched is not None:
            self._log.emit("exit", f"os._exit({status})" if status else None)
            self._last_words()

    def _forget(self) -> None:
        """In a forked child: it is another program, of which nothing is recorded."""
        self._watched = None
        self._engine.set_recorder(None)
        self._log.mute()
        for stream in self._streams:
            if isinstance(stream, Captured):
                stream.pass_on()


def main() -> NoReturn:
    """Run the program of the command line; never returns."""
    order = Order.of(sys.argv[1])
    name, *argv = sys.argv[2:]
    warm()
    tracebacks.hide_own_frames()
    if order.virtual:
        random.seed(1)  # a program that throws dice throws the same ones every time
    program = Module(name, argv) if order.module else Script(name, argv)
    status = Session(order, program, Channel(_descriptor(order.channel))).run()
    _flush(sys.stdout)
    _flush(sys.stderr)
    os._exit(status)


def _flush(stream: Any) -> None:
    """The interpreter's last act; a stream may be closed, or lead nowhere."""
    try:
        stream.flush()
    except (OSError, ValueError, AttributeError):
        pass


def _descriptor(number: int) -> int:
    if sys.platform != "win32":
        return number
    import msvcrt

    return msvcrt.open_osfhandle(number, os.O_WRONLY)
