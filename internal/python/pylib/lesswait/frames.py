"""Finds the learner's frame in a stack, and names the library call that the frame is in."""

from __future__ import annotations

import os
import threading
from collections.abc import Collection
from traceback import FrameSummary
from types import FrameType

# As code objects spell them, which need not be the absolute paths.
_PACKAGE = os.path.dirname(__file__) + os.sep
_STDLIB = os.path.dirname(threading.__file__) + os.sep
_SITE = os.path.join(_STDLIB, "site-packages") + os.sep
_PREFIX = "<frozen "  # modules that are part of the interpreter


def hide_own(traceback: list[FrameSummary] | None) -> None:
    """Take this package's frames off the end of what asyncio's debug mode notes."""
    while traceback and traceback[-1].filename.startswith(_PACKAGE):
        del traceback[-1]


def is_learners(filename: str, files: Collection[str]) -> bool:
    """Whether code of this file counts as the learner's; with no files given, whatever is
    neither this package's nor the standard library's does."""
    if files:
        return filename in files
    if filename.startswith((_PACKAGE, _PREFIX)):
        return False
    return not filename.startswith(_STDLIB) or filename.startswith(_SITE)


def learner_frame(frame: FrameType | None, files: Collection[str] = ()) -> FrameType | None:
    """The innermost frame of the learner at or above this one, None if there is none."""
    while frame is not None and not is_learners(frame.f_code.co_filename, files):
        frame = frame.f_back
    return frame


def library_call(frame: FrameType | None, files: Collection[str] = ()) -> str | None:
    """The standard library's function that the learner called on the way to this frame,
    such as "Future.result()"; None where the learner called straight into this package."""
    name = None
    while frame is not None and not is_learners(frame.f_code.co_filename, files):
        if not frame.f_code.co_filename.startswith(_PACKAGE):
            name = frame.f_code.co_qualname
        frame = frame.f_back
    if frame is None or name is None:
        return None
    return name.replace("__enter__", "acquire") + "()"
