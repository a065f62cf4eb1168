"""Where in the learner's file something happens: the nearest line up a stack."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Collection
from types import FrameType

from .clock import real

#: The function of an event loop that runs steps and callbacks.  What is above it on the
#: stack (`asyncio.run(main())`) did not ask for what happens below.
LOOP_TURN = "_run_once"

#: Modules through which every task and every call of a service comes: no frame of theirs is
#: the learner's, nor a turn of a loop.  They are told by a frame's globals, since to read a
#: frame's code is an audit event, for which the judge's hook is called each time.
PASSED = frozenset({"asyncio.tasks", "asyncio.taskgroups", "lesswait.recorder", "lesswait.tasks",
                    "lesswait.lightloop", "lesswait.activity", "lesswait.judge.service"})
_MOST = vars(asyncio.tasks)  # the globals of most frames that are passed


def watched_frame(frame: FrameType | None, files: Collection[str]) -> FrameType | None:
    """The innermost watched frame; None where only a loop or a thread calls."""
    while frame is not None:
        names = frame.f_globals
        if names is not _MOST and names.get("__name__") not in PASSED:
            code = frame.f_code
            if code.co_filename in files:
                return frame
            if code.co_name == LOOP_TURN:
                return None
        frame = frame.f_back
    return None


def learner_line(frame: FrameType | None, files: Collection[str]) -> int | None:
    """The line of the innermost watched frame."""
    frame = watched_frame(frame, files)
    return None if frame is None else frame.f_lineno


def thread_name(main: int) -> str | None:
    """The name of the calling thread, None in the thread with the ident `main`."""
    return None if real.get_ident() == main else threading.current_thread().name
