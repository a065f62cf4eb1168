"""What asyncio complains about only on stderr, as warnings of the trace.

The words of a warning: for `never-retrieved` and `unhandled` the exception ("ValueError:
boom"), else a sentence.
"""

from __future__ import annotations

import dis
from collections.abc import Callable, Collection
from types import AsyncGeneratorType, TracebackType
from typing import Any, NamedTuple

from . import texts

NEVER_AWAITED = "never-awaited"
NEVER_RETRIEVED = "never-retrieved"
DESTROYED_PENDING = "destroyed-pending"
UNCLOSED = "unclosed"
UNHANDLED = "unhandled"
BUSY_WAIT = "busy-wait"
SWALLOWED = "cancel-swallowed"
UNATTENDED = "unattended"  # it reads a standard input that is empty
UNSEEN = "unseen"  # something ran that can't be watched


class Fault(NamedTuple):
    """A warning: its kind, the number of its task, the learner's line, the text, and the line's file."""

    kind: str
    task: int | None
    line: int | None
    text: str
    file: str | None = None


def of_context(context: dict[str, Any], files: Collection[str], describe: Callable[[Any], Any]) -> Fault:
    """The fault in what a loop's exception handler is given; describe tells what a task waits for."""
    message = str(context.get("message") or "")
    exc = context.get("exception")
    task = context.get("task") or context.get("future")
    number = getattr(task, "number", None)
    if "never retrieved" in message:
        kind = NEVER_RETRIEVED
    elif "destroyed" in message:
        kind = DESTROYED_PENDING
    elif message.startswith("Unclosed "):  # aiohttp's way to say it
        kind = UNCLOSED
    else:
        kind = UNHANDLED
    if exc is not None:
        line, file = place_of(exc.__traceback__, files)
        return Fault(kind, number, line, texts.error(exc), file)
    line = None
    if kind == DESTROYED_PENDING and number is not None:
        line = describe(task).line
    return Fault(kind, number, line, texts.scrub(message))


def of_generator(agen: AsyncGeneratorType[Any, Any], files: Collection[str]) -> Fault | None:
    """The fault in an async generator that nobody iterates any longer: None if it is not the
    learner's, or had nothing to clean up where it stopped."""
    frame = agen.ag_frame
    if frame is None or frame.f_code.co_filename not in files:
        return None
    handlers = dis.Bytecode(agen.ag_code).exception_entries  # type: ignore[attr-defined]
    around = [entry.target for entry in handlers if entry.start <= frame.f_lasti < entry.end]
    if not around or around[-1] == max(entry.target for entry in handlers):
        return None  # only what turns a StopIteration into an error, around every generator
    name = texts.function(agen.__qualname__)
    return Fault(UNCLOSED, None, frame.f_lineno, f"async generator '{name}' was left inside a with or a try", frame.f_code.co_filename)


def line_of(trace: TracebackType | None, files: Collection[str]) -> int | None:
    """The deepest watched line of a traceback."""
    return place_of(trace, files)[0]


def place_of(trace: TracebackType | None, files: Collection[str]) -> tuple[int | None, str | None]:
    """The same, with its file."""
    line = file = None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename in files:
            line, file = trace.tb_lineno, trace.tb_frame.f_code.co_filename
        trace = trace.tb_next
    return line, file
