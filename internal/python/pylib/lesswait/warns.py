"""Turns Python's warnings about forgotten awaits and unclosed resources into events.

What the program prints stays the same: every warning goes on to where it went before, and
the resource warnings that Python hides by default stay hidden.
"""

from __future__ import annotations

import sys
import threading
import warnings
from collections.abc import Callable
from typing import Any

from . import faults, texts
from .recorder import Recorder

GetRecorder = Callable[[], Recorder | None]

_COROUTINE = "coroutine '"  # begins the text of a warning that _never_awaited has reported


class WarningWatch:
    """Reports to whatever recorder is current; None means that nobody listens."""

    def __init__(self, recorder: GetRecorder) -> None:
        self._recorder = recorder
        self._unawaited = warnings._warn_unawaited_coroutine  # type: ignore[attr-defined]
        self._show = warnings._showwarnmsg  # type: ignore[attr-defined]
        self._depth = sys.get_coroutine_origin_tracking_depth()
        sys.set_coroutine_origin_tracking_depth(max(1, self._depth))
        warnings.simplefilter("always", ResourceWarning)
        self._filter = warnings.filters[0]
        warnings._warn_unawaited_coroutine = self._never_awaited  # type: ignore[attr-defined]
        warnings._showwarnmsg = self._shown  # type: ignore[attr-defined]

    def stop(self) -> None:
        """Leave the warnings machinery as it was."""
        warnings._warn_unawaited_coroutine = self._unawaited  # type: ignore[attr-defined]
        warnings._showwarnmsg = self._show  # type: ignore[attr-defined]
        sys.set_coroutine_origin_tracking_depth(self._depth)
        if self._filter in warnings.filters:
            warnings.filters.remove(self._filter)  # type: ignore[attr-defined]

    def _never_awaited(self, coro: Any) -> None:
        """Called by the interpreter when a coroutine dies without having run."""
        text = f"coroutine '{coro.__qualname__}' was never awaited"
        recorder = self._recorder()
        if recorder is not None:
            made = ((line, file) for file, line, _ in coro.cr_origin or () if file in recorder.files)
            line, file = next(made, (None, None))
            recorder.emit("warning", faults.NEVER_AWAITED, recorder.task_id(), line, text, *recorder.in_file(file))
        # The interpreter's own function would add where the coroutine was made, which it
        # knows only because tracking is on.
        warnings.warn(text, RuntimeWarning, stacklevel=2, source=coro)

    def _shown(self, msg: Any) -> None:
        """Called for every warning that passes the filters."""
        text = str(msg.message)
        kind = None
        if issubclass(msg.category, ResourceWarning):
            kind = faults.UNCLOSED
        elif "was never awaited" in text and not text.startswith(_COROUTINE):
            kind = faults.NEVER_AWAITED  # an async generator's method
        recorder = self._recorder()
        if kind is not None and recorder is not None:
            line, file = (msg.lineno, msg.filename) if msg.filename in recorder.files else (None, None)
            recorder.emit("warning", kind, recorder.task_id(), line, texts.scrub(text), *recorder.in_file(file))
        hidden = (kind == faults.UNCLOSED and self._is_ours()) or _is_about_us(text)
        if not hidden:
            self._show(msg)

    def _is_ours(self) -> bool:
        """Whether resource warnings come through only because of our filter."""
        return bool(warnings.filters) and warnings.filters[0] is self._filter


def in_brief(message: Warning | str, category: type[Warning], *_: object, **__: object) -> str:
    """A warning as a check prints it: where Python itself noticed is a file of this machine's."""
    return f"{category.__name__}: {message}\n"


def _is_about_us(text: str) -> bool:
    """Whether a fork is warned of only because of the thread that flushes the trace."""
    return "is multi-threaded, use of fork" in text and threading.active_count() == 1
