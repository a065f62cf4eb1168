"""What a suspended task waits for, read off its chain of awaits without touching its code.

The first named asyncio function below the learner's deepest frame gives the kind; the
deepest learner's frame gives the line.  It runs at the end of every step, so what does not
change is remembered by code object.
"""

from __future__ import annotations

import asyncio
import gc
import heapq
import os
from asyncio import tasks
from collections.abc import Collection, Iterable
from types import AsyncGeneratorType, CodeType, CoroutineType, FrameType, GeneratorType
from typing import Any, NamedTuple

from . import texts
from .frames import is_learners
from .ids import ObjectIds


class Wait(NamedTuple):
    """What a task waits for: kind and text, the id of the object, and the learner's line and function."""

    kind: str
    what: str
    obj: str | None = None
    line: int | None = None
    fn: str | None = None


#: Qualified name of an asyncio coroutine -> kind of the wait.
_KINDS = {
    "sleep": "sleep", "wait": "wait", "_wait": "wait", "wait_for": "timeout", "to_thread": "thread",
    "Queue.get": "queue.get", "Queue.put": "queue.put", "Queue.join": "queue.join",
    "Lock.acquire": "lock", "Semaphore.acquire": "semaphore", "Event.wait": "event",
    "Condition.wait": "condition", "Condition.wait_for": "condition",
    "Barrier.wait": "barrier", "Barrier.__aenter__": "barrier",
    "TaskGroup.__aexit__": "taskgroup",
    "_AsCompletedIterator._wait_for_one": "as_completed", "as_completed.<locals>._wait_for_one": "as_completed",
    "StreamReader.read": "read", "StreamReader.readline": "read", "StreamReader.readuntil": "read",
    "StreamReader.readexactly": "read", "StreamReader.__anext__": "read", "StreamReader._wait_for_data": "read",
    "StreamWriter.drain": "write", "StreamWriter.wait_closed": "close",
    "open_connection": "connect", "open_unix_connection": "connect", "start_server": "server",
    "Server.serve_forever": "server", "Server.wait_closed": "server",
    "Process.wait": "process", "Process.communicate": "process",
    "create_subprocess_exec": "process", "create_subprocess_shell": "process",
}  # fmt: skip

#: The same for methods of event loops, whatever the loop's class.
_LOOP_KINDS = {
    "create_connection": "connect", "create_unix_connection": "connect", "sock_connect": "connect",
    "sock_recv": "read", "sock_recv_into": "read", "sock_recvfrom": "read", "sock_accept": "server",
    "sock_sendall": "write", "sock_sendto": "write", "sendfile": "write", "sock_sendfile": "write",
    "create_server": "server", "getaddrinfo": "dns", "getnameinfo": "dns", "start_tls": "connect",
    "shutdown_default_executor": "thread", "subprocess_exec": "process", "subprocess_shell": "process",
}  # fmt: skip

#: Kind -> the letter of the waited-for object's id.
_LETTERS = {
    "semaphore": "S", "lock": "L", "event": "O", "condition": "O", "barrier": "O",
    "queue.get": "Q", "queue.put": "Q", "queue.join": "Q",
}  # fmt: skip

#: A callback on a bare future -> who made that future.
_MAKERS = {
    "_chain_future.<locals>._call_check_cancel": "thread",
    "shield.<locals>._outer_done_callback": "shield",
}

_NAMED = 8  # tasks that are named, of those that a wait is for
_SLEEP = asyncio.sleep.__code__
_ASYNCIO = os.path.dirname(asyncio.__file__) + os.sep
_OURS = os.path.dirname(os.path.abspath(__file__)) + os.sep


class _Facts:
    """What is known of a code object, for good.  Holds it, so that its address stays its own."""

    __slots__ = ("code", "learners", "kind", "fn", "lines")

    def __init__(self, code: CodeType, files: Collection[str]) -> None:
        self.code = code
        self.learners = code.co_filename in files
        self.kind = _kind(code)
        self.fn = texts.function(code.co_qualname)
        self.lines: dict[int, int] = {}  # by instruction; Python looks for them from the code's first one on


def _kind(code: CodeType) -> str | None:
    if not code.co_filename.startswith((_ASYNCIO, _OURS)):
        return None
    return _KINDS.get(code.co_qualname) or _LOOP_KINDS.get(code.co_name)


class Describer:
    """Describes waits; keeps what it learns of code objects from call to call."""

    def __init__(self, files: Collection[str], ids: ObjectIds) -> None:
        self._files = files
        self._ids = ids
        self._facts: dict[int, _Facts] = {}
        self._sleeps: dict[float, str] = {}

    def describe(self, task: asyncio.Task[Any]) -> Wait:
        """What the task waits for; it must not be the one that runs."""
        return tuple.__new__(Wait, self.facts(task))

    def facts(self, task: Any) -> tuple[str, str, str | None, int | None, str | None]:
        """The fields of its Wait; at every step of every task there is no time for more."""
        coro = task.get_coro()
        if type(coro) is CoroutineType and type(sleep := coro.cr_await) is CoroutineType and sleep.cr_code is _SLEEP:
            known = self._facts.get(id(code := coro.cr_code)) or self._learn(code)
            if known.learners:  # the shortest of all chains, and the commonest
                frame = coro.cr_frame
                if (line := known.lines.get(frame.f_lasti)) is None:
                    line = known.lines[frame.f_lasti] = frame.f_lineno
                if task._fut_waiter is None:
                    return "yield", "sleep(0)", None, line, known.fn
                return "sleep", self._sleep_text(sleep.cr_frame), None, line, known.fn
        learner, fn, named, kind, limit = self._walk(coro)
        frame = None if learner is None else _frame(learner)
        line = None if frame is None else frame.f_lineno
        if kind == "sleep" and task._fut_waiter is None:
            kind, what, obj = "yield", "sleep(0)", None
        elif named is None:
            kind, what, obj = self._bare(task)
        else:
            kind, what, obj = self._named(kind, _frame(named), task)
        if limit is not None:
            kind, what = _limited(kind, what, _frame(limit))
        return kind, what, obj, line, fn

    def _walk(self, link: Any) -> tuple[Any, str | None, Any, str, Any]:
        """Go down a chain of awaits: the deepest link that is the learner's, with its
        function's name; the first named one below it, with its kind; a wait_for below it."""
        facts = self._facts
        learner = fn = named = limit = None
        kind = ""
        while link is not None:
            of = type(link)
            if of is CoroutineType:
                code, below = link.cr_code, link.cr_await
            elif of is AsyncGeneratorType:
                code, below = link.ag_code, link.ag_await
            elif of is GeneratorType:
                code, below = link.gi_code, link.gi_yieldfrom
            else:
                link = None if of.__name__ == "FutureIter" else _hidden(link)
                continue
            known = facts.get(id(code)) or self._learn(code)
            if known.learners:
                learner, fn, named, limit = link, known.fn, None, None
            elif known.kind == "timeout" and named is None:
                limit = link
            elif known.kind is not None and named is None:
                named, kind = link, known.kind
                if kind == "sleep":
                    break  # there is nothing below it
            link = below
        return learner, fn, named, kind, limit

    def _learn(self, code: CodeType) -> _Facts:
        self._facts[id(code)] = facts = _Facts(code, self._files)
        return facts

    def _named(self, kind: str, frame: FrameType | None, task: Any) -> tuple[str, str, str | None]:
        """(kind, text, id) for a wait inside an asyncio function."""
        if kind == "sleep":
            return "sleep", self._sleep_text(frame), None
        if frame is None:
            return kind, kind, None
        if kind == "wait" and hasattr(awaited := frame.f_locals.get("fs"), "__len__"):
            return kind, f"wait for {len(awaited)}", _names(awaited)
        if kind == "taskgroup":
            return kind, kind, self._ids.of(frame.f_locals.get("self"), "G")
        if (letter := _LETTERS.get(kind)) is not None:
            return kind, kind, self._ids.of(frame.f_locals.get("self"), letter)
        return kind, kind, None

    def _sleep_text(self, frame: FrameType | None) -> str:
        delay = None if frame is None else frame.f_locals.get("delay")
        try:
            known = self._sleeps.get(delay)  # type: ignore[arg-type]
        except TypeError:
            return "sleep"  # not a number: the sleep will say so itself
        if known is None:
            known = f"sleep({delay:g})" if isinstance(delay, (int, float)) else f"sleep({texts.value(delay)})"
            if len(self._sleeps) < 1000:
                self._sleeps[delay] = known  # type: ignore[index]
        return known

    def _bare(self, task: Any) -> tuple[str, str, str | None]:
        """(kind, text, id) for a future that is awaited with no asyncio function around it."""
        future = task._fut_waiter
        if future is None:
            return "yield", "yield", None
        if isinstance(future, tasks.Task):
            number = getattr(future, "number", None)
            return ("task", "task", None) if number is None else ("task", f"task T{number}", f"T{number}")
        if isinstance(future, tasks._GatheringFuture):  # type: ignore[attr-defined]
            return "gather", f"gather of {len(future._children)}", _names(future._children)
        kind = _maker(future)
        return kind, kind, None


def describe(task: asyncio.Task[Any], files: Collection[str]) -> Wait:
    """What a suspended task waits for; lines are of the watched files, with none given of
    any that are neither this package's nor the standard library's."""
    return Describer(files or _AnyLearners(), ObjectIds()).describe(task)


class _AnyLearners(frozenset[str]):
    """The files that count as a learner's when none are named."""

    def __contains__(self, filename: object) -> bool:
        return is_learners(str(filename), ())


def _frame(link: Any) -> FrameType | None:
    kind = type(link)
    if kind is CoroutineType:
        return link.cr_frame
    return link.ag_frame if kind is AsyncGeneratorType else link.gi_frame


def _hidden(link: Any) -> Any:
    """The async generator behind what its asend() returned, the coroutine behind what its
    __await__() did: only the collector can tell."""
    return next((r for r in gc.get_referents(link) if type(r) in (AsyncGeneratorType, CoroutineType)), None)


def _limited(kind: str, what: str, frame: FrameType | None) -> tuple[str, str]:
    """A wait inside wait_for: its own kind where it has one, and the limit in the text."""
    seconds = None if frame is None else frame.f_locals.get("timeout")
    limit = "timeout" if seconds is None else f"timeout({texts.value(seconds)})"
    return ("timeout", limit) if kind == "future" else (kind, f"{limit}: {what}")


def _names(awaited: Iterable[Any]) -> str | None:
    """The ids of the first tasks among what is awaited, in the order of their numbers."""
    numbers = (getattr(future, "number", None) for future in awaited)
    first = heapq.nsmallest(_NAMED, (number for number in numbers if number is not None))
    return " ".join(f"T{number}" for number in first) or None


def _maker(future: Any) -> str:
    for callback, _ in getattr(future, "_callbacks", None) or ():
        kind = _MAKERS.get(getattr(callback, "__qualname__", ""))
        if kind is not None:
            return kind
    return "future"
