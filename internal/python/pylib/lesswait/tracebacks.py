"""Tracebacks as the learner should read them: without the frames of this package."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterator
from types import TracebackType
from typing import Any

_OURS = os.path.dirname(os.path.abspath(__file__)) + os.sep
_WALK = "_walk_tb_with_full_positions"  # what every formatting of a traceback goes through, 3.11 to 3.14


def hide_own_frames() -> None:
    """From now on no traceback that is formatted, by whomever, shows a frame of this package."""
    walk = getattr(traceback, _WALK, None)
    if walk is None:
        return  # another version: a traceback is longer, but not wrong

    def without_ours(tb: TracebackType | None) -> Iterator[tuple[Any, Any]]:
        for frame, positions in walk(tb):
            if not frame.f_code.co_filename.startswith(_OURS):
                yield frame, positions

    setattr(traceback, _WALK, without_ours)


def show(exc: BaseException) -> None:
    """Print an exception to the program's stderr, as the interpreter would."""
    if sys.stderr is not None:
        traceback.print_exception(exc, file=sys.stderr)


def last_line(exc: BaseException) -> str:
    """The line that a traceback ends with: "ValueError: boom"."""
    lines = traceback.format_exception_only(type(exc), exc)
    name = type(exc).__qualname__
    found = next((line for line in lines if line.lstrip().partition(":")[0].strip().endswith(name)), lines[-1])
    return found.strip().splitlines()[0]
