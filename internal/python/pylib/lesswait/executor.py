"""Jobs that an event loop hands to threads, told to the recorder."""

from __future__ import annotations

import contextvars
import functools
import threading
from collections.abc import Callable
from typing import Any


class Job:
    """A function on its way to a thread; called there."""

    __slots__ = ("_recorder", "_number", "_function")

    def __init__(self, recorder: Any, number: int, function: Callable[..., Any]) -> None:
        self._recorder, self._number, self._function = recorder, number, function
        recorder.thread_submit(number, _plain(function))

    def __call__(self, *args: Any) -> Any:
        self._recorder.thread_begin(self._number, threading.current_thread().name)
        try:
            return self._function(*args)
        finally:
            self._recorder.thread_end(self._number)


def _plain(function: Callable[..., Any]) -> Callable[..., Any]:
    """The learner's function inside what asyncio.to_thread() makes of it."""
    while isinstance(function, functools.partial):
        inside = getattr(function.func, "__self__", None)
        function = function.args[0] if isinstance(inside, contextvars.Context) else function.func
    return function
