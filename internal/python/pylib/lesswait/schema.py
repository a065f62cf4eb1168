"""The trace's kinds of events and the names of their fields, in one table.

An event is a tuple `(t, kind, *fields)`: t is integer microseconds since the run's start, the
fields come in the order given here, and trailing ones that are None may be missing.  The
table travels in the header of every trace, so a reader needs no copy of it.

Ids are strings: T task, K call, H timer, S/Q/L/O semaphore/queue/lock/other, G scope (a
timeout or a TaskGroup), J thread job.
The line of call.begin is that of the function's `def`, its `at` that where an open call called
it.  The `obj` of a wait for tasks names those: a space between two, at most eight.
Durations (`due`, `late`, `timeout`, `us`) are integer microseconds.
"""

from __future__ import annotations

VERSION = 1

FIELDS: dict[str, tuple[str, ...]] = {
    "meta": ("version", "python", "file", "clock", "detail"),
    "exit": ("error",),
    "task.new": ("task", "name", "coro", "parent", "line", "internal", "eager"),
    "task.name": ("task", "name"),
    "task.ready": ("task", "by"),
    "task.done": ("task", "how", "error"),
    "step.begin": ("task",),
    "step.end": ("task", "state", "kind", "what", "obj", "line", "fn", "call"),
    "call.begin": ("call", "task", "fn", "args", "line", "thread", "parent", "file", "at"),
    "call.end": ("call", "exc"),
    "line": ("line", "fn", "task"),
    "timer.set": ("timer", "due", "task"),
    "timer.fire": ("timer", "late"),
    "timer.cancel": ("timer", "by"),
    "tick": ("ready", "timers"),
    "poll.begin": ("timeout",),
    "poll.end": ("io",),
    "cancel.req": ("task", "by", "cause", "line", "msg"),
    "scope.begin": ("scope", "task", "kind", "due", "line"),
    "scope.due": ("scope", "due"),
    "scope.add": ("scope", "task"),
    "scope.end": ("scope", "how"),
    "sem.acquire": ("sem", "task", "free", "waiters"),
    "sem.release": ("sem", "task", "free", "waiters"),
    "queue.put": ("queue", "task", "depth", "max", "item"),
    "queue.get": ("queue", "task", "depth", "max", "item"),
    "queue.done": ("queue", "task", "unfinished"),
    "thread.submit": ("job", "task", "fn"),
    "thread.begin": ("job", "thread"),
    "thread.end": ("job",),
    "block.begin": ("call", "what", "line", "thread", "loop", "task", "file"),
    "block.end": ("call", "thread"),
    "cpu": ("thread", "us"),
    "gauge": ("name", "value", "limit"),
    "loop.blocked": ("task", "line", "us", "file"),
    "warning": ("kind", "task", "line", "text", "file"),
    "out": ("stream", "task", "line", "text"),
    "mark": ("label",),
}
