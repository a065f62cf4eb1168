"""Runs small programs under an Engine, each in a process of its own.

install() patches its process for good, so no test does it in the one of the tests.  A
program is a function of a test module; it returns something that JSON can carry.
"""

from __future__ import annotations

import asyncio  # noqa: F401  imported here once, so that forked programs need not
import importlib
import io
import json
import os
import select
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lesswait import engine
from lesswait.clock import Abort

TESTS = Path(__file__).parent
PYLIB = TESTS.parent
PATIENCE = 30  # real seconds until a program counts as hanging
HAVE_FORK = hasattr(os, "fork")


class FakeRecorder:
    """Notes every hook with the virtual time in microseconds."""

    def __init__(self) -> None:
        self.current: Any = None
        self.stack: list[Any] = []
        self.events: list[list[Any]] = []
        self.now_ns: Callable[[], int] = lambda: 0

    def add(self, *event: Any) -> None:
        self.events.append([self.now_ns() // 1000, *event])

    def loop_new(self, loop: Any) -> None:
        self.add("loop.new")

    def loop_closed(self, loop: Any) -> None:
        self.add("loop.closed")

    def task_new(self, task: Any, coro: Any, name: str | None, eager: bool) -> None:
        self.add("task.new", task.number, coro.__qualname__.rpartition(".")[2], name, eager)

    def task_named(self, task: Any, name: str) -> None:
        self.add("task.name", task.number, name)

    def task_ready(self, task: Any, by: str | None) -> None:
        self.add("task.ready", task.number, by)

    def step_begin(self, task: Any) -> None:
        self.stack.append(task)
        self.current = task
        self.add("step.begin", task.number)

    def step_end(self, task: Any) -> None:
        self.stack.pop()
        self.current = self.stack[-1] if self.stack else None
        self.add("step.end", task.number, task.done())

    def cancel_requested(self, task: Any, msg: Any) -> None:
        self.add("cancel.req", task.number, msg)

    def timer_set(self, handle: Any) -> None:
        self.add("timer.set", handle.number, handle.due_ns // 1000)

    def timer_fire(self, handle: Any) -> None:
        self.add("timer.fire", handle.number)

    def timer_cancel(self, handle: Any) -> None:
        self.add("timer.cancel", handle.number)

    def tick(self, ready: int, timers: int) -> None:
        self.add("tick", ready, timers)

    def poll_begin(self, timeout_ns: int | None) -> None:
        self.add("poll.begin", timeout_ns)

    def poll_end(self, io: int) -> None:
        self.add("poll.end", io)

    def loop_exception(self, context: dict[str, Any]) -> None:
        self.add("loop.exception", context["message"])

    def thread_submit(self, job: int, fn: Callable[..., Any]) -> None:
        self.add("thread.submit", job, fn.__name__)

    def thread_begin(self, job: int, thread: str) -> None:
        self.add("thread.begin", job, thread)

    def thread_end(self, job: int) -> None:
        self.add("thread.end", job)

    def block_begin(self, what: str, frame: Any, loop: bool) -> None:
        self.add("block.begin", what, frame.f_code.co_name, loop)

    def block_end(self) -> None:
        self.add("block.end")

    def spin(self, task: Any) -> None:
        self.add("spin", None if task is None else task.number)


@dataclass
class Outcome:
    """What became of a program.  error is the type's name and the text of what it raised;
    waiting holds an abort's (task_name, coro, kind, what, line); now is virtual seconds."""

    value: Any = None
    error: list[str] | None = None
    waiting: list[list[Any]] = field(default_factory=list)
    now: float | None = None
    events: list[list[Any]] = field(default_factory=list)
    out: str = ""
    err: str = ""
    hooked: str | None = None

    def of(self, *kinds: str) -> list[list[Any]]:
        """The events of these kinds."""
        return [event for event in self.events if event[1] in kinds]


def line_of(program: Callable[..., Any], text: str) -> int:
    """The number of the line of a function's source that contains a text."""
    code = program.__code__
    lines = Path(code.co_filename).read_text(encoding="utf-8").splitlines()
    for number in range(code.co_firstlineno, len(lines) + 1):
        if text in lines[number - 1]:
            return number
    raise AssertionError(f"{text!r} is not in {program.__name__}")


def run(program: Callable[[], Any], **options: Any) -> Outcome:
    """Run a program; options are virtual (True), traced (False) and limit_ns."""
    data = _forked(program, options) if HAVE_FORK else _spawned(program, options)
    if not data:
        raise AssertionError(f"{program.__name__} hung or died")
    return Outcome(**json.loads(data))


def _forked(program: Callable[[], Any], options: dict[str, Any]) -> bytes:
    readable, writable = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(readable)
        _child(program, options, writable)
    os.close(writable)
    chunks = []
    while select.select([readable], [], [], PATIENCE)[0]:
        chunk = os.read(readable, 1 << 16)
        if not chunk:
            break
        chunks.append(chunk)
    else:
        os.kill(pid, signal.SIGKILL)
    os.close(readable)
    os.waitpid(pid, 0)
    return b"".join(chunks)


def _spawned(program: Callable[[], Any], options: dict[str, Any]) -> bytes:
    name = sys.modules[program.__module__].__spec__.name  # type: ignore[union-attr]
    code = f"import running; running.main({name!r}, {program.__qualname__!r}, {options!r})"
    return python("-c", code).encode()


def python(*args: str, **environment: str) -> str:
    """What a fresh interpreter prints; AssertionError if it fails."""
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(PYLIB), str(TESTS)]), **environment}
    done = subprocess.run([sys.executable, "-S", "-B", *args], env=env, capture_output=True, text=True,
                          timeout=PATIENCE, check=False)
    if done.returncode:
        raise AssertionError(f"exit status {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def main(module: str, program: str, options: dict[str, Any]) -> None:
    """The other end of _spawned."""
    _child(getattr(importlib.import_module(module), program), options, os.dup(1))


def _child(program: Callable[[], Any], options: dict[str, Any], fd: int) -> None:
    """Install, run, write the outcome, and leave without cleaning up."""
    try:
        data = json.dumps(_outcome(program, **options).__dict__, default=repr).encode()
    except BaseException:
        data = json.dumps({"error": ["the test", traceback.format_exc()]}).encode()
    while data:
        data = data[os.write(fd, data):]
    os._exit(0)


def _outcome(program: Callable[[], Any], virtual: bool = True, traced: bool = False, **options: Any) -> Outcome:
    outcome = Outcome()
    recorder = FakeRecorder() if traced else None
    sys.stdout, sys.stderr = io.StringIO(), io.StringIO()

    def hook(abort: Abort) -> None:
        outcome.hooked = type(abort).__name__

    made = engine.install(virtual=virtual, on_abort=hook, files={program.__code__.co_filename}, **options)
    if recorder is not None:
        recorder.now_ns = made.now_ns
        made.set_recorder(recorder)
    try:
        outcome.value = program()
    except Abort as abort:
        outcome.error = [type(abort).__name__, str(abort)]
        outcome.waiting = [[w.task_name, w.coro, w.kind, w.what, w.line] for w in abort.waiting]
    except BaseException as exc:
        outcome.error = [type(exc).__name__, str(exc)]
        outcome.err = traceback.format_exc()
    outcome.now = made.now_ns() / 1e9 if virtual else None
    outcome.events = [] if recorder is None else recorder.events
    outcome.out, outcome.err = sys.stdout.getvalue(), outcome.err + sys.stderr.getvalue()
    return outcome
